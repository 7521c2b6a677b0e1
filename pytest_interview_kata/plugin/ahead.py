"""What a kata run does first: judges take long to start, so they start while the rest is imported, read and collected."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.bench import Bench, storage
from pytest_interview_kata.model import KataError
from pytest_interview_kata.processes import Processes, processors
from pytest_interview_kata.workspace import find_paths

from . import host

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

SHARE: Final = "kata_share"
"""Where a worker of xdist finds the folder that all workers share."""
SEED: Final = "kata_seed"
"""Where it finds the seed that its controller has drawn."""
RANDOM: Final = "random"
"""The seed that stands for a new one."""
BEGUN: Final = "kata/begun"
"""Where pytest's cache says when the last run began, in seconds since the epoch."""


def begin(config: pytest.Config) -> tuple[list[Path], Bench]:
    """Give the folders of the packs and what checks will have at hand; start judges if they will be wanted.

    Raises `pytest.UsageError` where there are no katas.
    """
    try:
        packs = host.packs(config)
    except KataError as error:
        raise pytest.UsageError(str(error)) from None
    if config.option.kata_seed == RANDOM:
        drawn = str(int.from_bytes(os.urandom(8), "big"))
        config.option.kata_seed = getattr(config, "workerinput", {}).get(SEED, drawn)
    bench = _bench(config, packs)
    if not config.option.collectonly and not shared(config) and not host.is_spread(config):
        _head_start(config, bench, packs)
    return packs, bench


def _bench(config: pytest.Config, packs: Sequence[Path]) -> Bench:
    scratch, processes = Path(tempfile.mkdtemp(prefix="kata-run-")), Processes()
    config.add_cleanup(lambda: _leave_nothing(processes, scratch))
    return Bench(
        processes=processes,
        cache=_storage(config) or scratch,
        scratch=scratch,
        hidden=tuple(map(str, packs)),
        examples=config.getoption("kata_examples"),
        seed=config.getoption("kata_seed"),
        jobs=1 if shared(config) else processors(),
    )


def shared(config: pytest.Config) -> str:
    """Give the folder that this process shares with others, if it is a worker of xdist."""
    return str(getattr(config, "workerinput", {}).get(SHARE, ""))


def _head_start(config: pytest.Config, bench: Bench, packs: Sequence[Path]) -> None:
    """Start a judge for each attempt that was saved since the last run, as many as may work at once."""
    with suppress(KataError, OSError):  # whoever needs what is amiss will say so
        if newer := _newer(config, packs):
            from pytest_interview_kata.judge_program import start_ahead  # noqa: PLC0415 - most runs judge nothing

            start_ahead(bench, min(newer, bench.jobs))


def _newer(config: pytest.Config, packs: Sequence[Path]) -> int:
    """Count what was saved since the last run began; what is as long as its stub is taken for it."""
    cache = getattr(config, "cache", None)
    begun = cache.get(BEGUN, 0) if cache else 0
    last = begun if isinstance(begun, int | float) else 0
    stubs = {path.parent.name: path for pack in packs for path in pack.glob("*/*/stub.py")}
    found = [(stubs[name], path.stat()) for name, path in find_paths(stubs, host.folders(config)).items()]
    return sum(facts.st_mtime > last and facts.st_size != stub.stat().st_size for stub, facts in found)


def remember(config: pytest.Config, begun: datetime) -> None:
    """Keep when this run began."""
    cache = getattr(config, "cache", None)
    if cache:
        cache.set(BEGUN, begun.timestamp())


def _storage(config: pytest.Config) -> Path | None:
    """Give the folder in pytest's cache where our tools keep theirs; None where there is no cache or none can be written."""
    cache = getattr(config, "cache", None)
    with suppress(OSError):
        return storage(Path(cache.mkdir("kata"))) if cache else None
    return None


def _leave_nothing(processes: Processes, scratch: Path) -> None:
    processes.stop()
    with suppress(RecursionError):
        shutil.rmtree(scratch, ignore_errors=True)
