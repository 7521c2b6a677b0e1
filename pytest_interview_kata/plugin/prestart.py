"""The first steps of a kata run. Judges start slowly, so they start while the rest is imported, read and collected."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from signal import Signals
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.run import user_cache
from pytest_interview_kata.run.context import Isolation, RunContext, Search
from pytest_interview_kata.run.processes import Processes, processors
from pytest_interview_kata.run.signals import SIGNALLED, raising, undisturbed
from pytest_interview_kata.workspace.finding import find_paths

from . import host
from .refusing import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence


SHARE: Final = "kata_share"
"""The key under which an xdist worker finds the folder that all workers share."""
STORE: Final = pytest.StashKey[user_cache.Store]()
SEED: Final = "kata_seed"
"""The key under which an xdist worker finds the seed that its controller has drawn."""
RANDOM: Final = "random"
"""The value of `--kata-seed` that asks for a new seed."""


class Signalled(pytest.exit.Exception, KeyboardInterrupt):  # type: ignore[name-defined,misc]  # mypy sees an attribute
    """A signal ended the run. Code that re-raises either `pytest.exit.Exception` or `KeyboardInterrupt` re-raises this, too."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the run was stopped by {Signals(number).name}", SIGNALLED + number)


def begin(config: pytest.Config) -> tuple[list[Path], RunContext]:
    """Return the folders of the packs and the `RunContext` for checks. Start judges if attempts were saved since the last run.

    Raise `pytest.UsageError` if the bundled katas are not found.
    """
    try:
        packs = host.packs(config)
    except KataError as error:
        raise refusal(error) from None
    config.stash[STORE] = _store(config)
    if config.option.kata_seed == RANDOM:
        drawn = str(int.from_bytes(os.urandom(8), "big"))
        config.option.kata_seed = getattr(config, "workerinput", {}).get(SEED, drawn)
    context = _context(config, packs)
    if not config.option.collectonly and not shared(config) and not host.is_spread(config):
        _head_start(config, context, packs)
    return packs, context


def _context(config: pytest.Config, packs: Sequence[Path]) -> RunContext:
    signals = ExitStack()  # closed when pytest cleans up its configuration
    config.add_cleanup(signals.close)
    signals.enter_context(raising(Signalled))
    scratch, processes = Path(tempfile.mkdtemp(prefix="kata-run-")), Processes()
    config.add_cleanup(lambda: _leave_nothing(processes, scratch))
    store, ours = config.stash[STORE].folder, user_cache.home()
    return RunContext(
        processes=processes,
        cache=store or scratch,
        scratch=scratch,
        search=Search(examples=config.getoption("kata_examples"), seed=config.getoption("kata_seed")),
        isolation=Isolation(tuple(map(str, [*packs, ours] if ours else packs))),
        mypy_cache=store and user_cache.for_all(store, "mypy"),
        jobs=1 if shared(config) else processors(),
    )


def shared(config: pytest.Config) -> str:
    """Return the folder that this process shares with others if it is an xdist worker, else an empty string."""
    return str(getattr(config, "workerinput", {}).get(SHARE, ""))


def _head_start(config: pytest.Config, context: RunContext, packs: Sequence[Path]) -> None:
    """Start a judge for each attempt that was saved since the last run, but at most `jobs` judges."""
    with suppress(KataError, OSError):  # code that needs these files reports the error later
        if newer := _newer(config, packs):
            from pytest_interview_kata.run.judge_process import judge_program  # noqa: PLC0415 - most runs judge nothing

            argv, options = judge_program(context)
            for _ in range(min(newer, context.jobs)):
                context.processes.start_ahead(argv, **options)


def _newer(config: pytest.Config, packs: Sequence[Path]) -> int:
    """Return how many attempts were saved since the last run began, without those that have the same size as their stub."""
    last = config.stash[STORE].begun
    stubs = {path.parent.name: path for pack in packs for path in pack.glob("*/*/stub.py")}
    found = [(stubs[name], path.stat()) for name, path in find_paths(stubs, host.folders(config)).items()]
    return sum(facts.st_mtime > last and facts.st_size != stub.stat().st_size for stub, facts in found)


def _store(config: pytest.Config) -> user_cache.Store:
    """Return the store of earlier runs; empty it with `--cache-clear`. Without pytest's cache plugin, it stores nothing."""
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
