"""A head start: judges take longer to start than pytest takes to collect, so they start first where they will be wanted."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.workspace import find_paths

from . import host

if TYPE_CHECKING:
    import pytest

    from pytest_interview_kata.bench import Bench

    from .state import KataState

NEWEST: Final = "kata/newest"
"""Where pytest's cache says when the newest attempt that a run has met was saved, in nanoseconds."""


def head_start(bench: Bench, state: KataState) -> int:
    """Start a judge for each attempt that was saved since the last run, as many as may work at once; say when the newest was.

    Raises `OSError` where no program can be started.
    """
    known, times = _known(state.config), _times(state)
    newer = sum(time > known for time in times)
    if newer:
        from pytest_interview_kata.checks.properties import prepare  # noqa: PLC0415 - most runs judge nothing

        prepare(bench, min(newer, bench.jobs))
    return max(times, default=0)


def remember(config: pytest.Config, newest: int) -> None:
    """Keep when the newest attempt was saved."""
    cache = getattr(config, "cache", None)
    if cache and newest and newest != _known(config):
        cache.set(NEWEST, newest)


def _known(config: pytest.Config) -> int:
    cache = getattr(config, "cache", None)
    known = cache.get(NEWEST, 0) if cache else 0
    return known if isinstance(known, int) else 0


def _times(state: KataState) -> list[int]:
    """Give the times of change of all attempts; what can't be looked at is told by whoever reads it."""
    with suppress(KataError, OSError):
        return [path.stat().st_mtime_ns for path in find_paths(state.bank.katas, host.places(state)).values()]
    return []
