"""A head start: judges take longer to start than pytest takes to collect, so they start first where they will be wanted."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.workspace import find_paths

from . import host

if TYPE_CHECKING:
    import os

    import pytest

    from pytest_interview_kata.bench import Bench
    from pytest_interview_kata.model import Kata

    from .state import KataState

NEWEST: Final = "kata/newest"
"""Where pytest's cache says when the newest attempt that a run has met was saved, in nanoseconds."""


def head_start(bench: Bench, state: KataState) -> int:
    """Start a judge for each attempt that was saved since the last run, as many as may work at once; say when the newest was.

    What is as long as its stub is taken for it. Raises `OSError` where no program can be started.
    """
    known, found = _known(state.config), _attempts(state)
    newer = sum(facts.st_mtime_ns > known and facts.st_size != kata.stub.stat().st_size for kata, facts in found)
    if newer:
        from pytest_interview_kata.checks.properties import prepare  # noqa: PLC0415 - most runs judge nothing

        prepare(bench, min(newer, bench.jobs))
    return max((facts.st_mtime_ns for _, facts in found), default=0)


def remember(config: pytest.Config, newest: int) -> None:
    """Keep when the newest attempt was saved."""
    cache = getattr(config, "cache", None)
    if cache and newest and newest != _known(config):
        cache.set(NEWEST, newest)


def _known(config: pytest.Config) -> int:
    cache = getattr(config, "cache", None)
    known = cache.get(NEWEST, 0) if cache else 0
    return known if isinstance(known, int) else 0


def _attempts(state: KataState) -> list[tuple[Kata, os.stat_result]]:
    """Give all attempts with the facts of their files; what can't be looked at is told by whoever reads it."""
    katas = state.bank.katas
    with suppress(KataError, OSError):
        return [(katas[name], path.stat()) for name, path in find_paths(katas, host.places(state)).items()]
    return []
