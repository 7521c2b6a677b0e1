"""What a kata run does first: judges take long to start, so they start while the rest is imported, read and collected."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.run import user_cache
from pytest_interview_kata.run.context import Bench
from pytest_interview_kata.run.processes import Processes, processors
from pytest_interview_kata.run.signals import undisturbed
from pytest_interview_kata.workspace import find_paths

from . import host
from .ending import clean_up_when_signalled
from .refusing import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence


SHARE: Final = "kata_share"
"""Where a worker of xdist finds the folder that all workers share."""
STORE: Final = pytest.StashKey[user_cache.Store]()
SEED: Final = "kata_seed"
"""Where it finds the seed that its controller has drawn."""
RANDOM: Final = "random"
"""The seed that stands for a new one."""


def begin(config: pytest.Config) -> tuple[list[Path], Bench]:
    """Give the folders of the packs and what checks will have at hand; start judges if they will be wanted.

    Raises `pytest.UsageError` where there are no katas.
    """
    try:
        packs = host.packs(config)
    except KataError as error:
        raise refusal(error) from None
    config.stash[STORE] = _store(config)
    if config.option.kata_seed == RANDOM:
        drawn = str(int.from_bytes(os.urandom(8), "big"))
        config.option.kata_seed = getattr(config, "workerinput", {}).get(SEED, drawn)
    bench = _bench(config, packs)
    if not config.option.collectonly and not shared(config) and not host.is_spread(config):
        _head_start(config, bench, packs)
    return packs, bench


def _bench(config: pytest.Config, packs: Sequence[Path]) -> Bench:
    clean_up_when_signalled(config)
    scratch, processes = Path(tempfile.mkdtemp(prefix="kata-run-")), Processes()
    config.add_cleanup(lambda: _leave_nothing(processes, scratch))
    store, ours = config.stash[STORE].folder, user_cache.home()
    return Bench(
        processes=processes,
        cache=store or scratch,
        scratch=scratch,
        hidden=tuple(map(str, [*packs, ours] if ours else packs)),
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
            from pytest_interview_kata.run.judge_program import start_ahead  # noqa: PLC0415 - most runs judge nothing

            start_ahead(bench, min(newer, bench.jobs))


def _newer(config: pytest.Config, packs: Sequence[Path]) -> int:
    """Count what was saved since the last run began; what is as long as its stub is taken for it."""
    last = config.stash[STORE].begun
    stubs = {path.parent.name: path for pack in packs for path in pack.glob("*/*/stub.py")}
    found = [(stubs[name], path.stat()) for name, path in find_paths(stubs, host.folders(config)).items()]
    return sum(facts.st_mtime > last and facts.st_size != stub.stat().st_size for stub, facts in found)


def _store(config: pytest.Config) -> user_cache.Store:
    """Return what earlier runs have kept; nothing where pytest keeps nothing either, or is told to forget it."""
    if not config.pluginmanager.hasplugin("cacheprovider"):
        return user_cache.Store()
    store = user_cache.open_store(config.rootpath)
    if config.getoption("cacheclear") and not shared(config):
        store.clear()
    return store


def _leave_nothing(processes: Processes, scratch: Path) -> None:
    with undisturbed():
        processes.stop()
        with suppress(RecursionError):
            shutil.rmtree(scratch, ignore_errors=True)
