"""Turns a pytest run into a kata run: decides what is collected, and registers the hooks that this process needs."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.report import REPORTS, Format
from pytest_interview_kata.run.cache import Cache
from pytest_interview_kata.run.check import Check
from pytest_interview_kata.text import shell_word
from pytest_interview_kata.workspace.finding import workspaces_in

from . import host
from .collect import Collecting
from .known import Known
from .prestart import STORE
from .publishing import read_requested
from .refusing import check_name, refusal
from .run import Judging
from .state import KataState
from .summary import Summary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import TypeVar

    from pytest_interview_kata.run.context import RunContext

    T = TypeVar("T")

MAKE: Final = "Make a workspace with `kata init`, then run `pytest --kata`."


def take_over(config: pytest.Config, packs: Sequence[Path], context: RunContext) -> None:
    """Prepare a kata run with the katas of these packs. Raise `pytest.UsageError` if the user has to fix something first."""
    gc.freeze()  # imported objects are never freed, so the garbage collector need not visit them, not even at exit
    config.addinivalue_line("markers", "kata: a property or check of an attempt at a kata.")
    host.silence(config)
    try:
        state = _state(config, packs)
        if not host.is_worker(config):
            config.args = _paths(state)
    except KataError as error:
        raise refusal(error) from None
    for name, plugin in _plugins(state, context):
        config.pluginmanager.register(plugin, f"kata-{name}")


def _plugins(state: KataState, context: RunContext) -> Iterator[tuple[str, object]]:
    config = state.config
    yield "collecting", Collecting(state)
    if host.is_spread(config):
        from .xdist import Spread  # noqa: PLC0415 - xdist may not be installed

        yield "spread", Spread()
    else:
        yield "judging", Judging(state, context)
        yield "known", Known(state)
    if not host.is_worker(config):
        formats = _merged("report format", Format, REPORTS, config.hook.pytest_kata_reports(config=config))
        yield "summary", Summary(state, read_requested(config, formats))


def _state(config: pytest.Config, packs: Sequence[Path]) -> KataState:
    settings = [str(config.getoption("kata_examples")), str(config.getoption("kata_seed"))]
    checks = _merged("check", Check, CHECKS, config.hook.pytest_kata_checks(config=config))
    cache = Cache(checks, config.stash[STORE].read(), settings, fresh=config.getoption("kata_fresh"))
    return KataState(config, read_bank(packs), checks, cache)


def _paths(state: KataState) -> list[str]:
    """Return the paths to collect: those given, or the current folder if it is in a folder of attempts, or all such folders."""
    config = state.config
    if config.args_source is pytest.Config.ArgsSource.ARGS:
        for path in state.asked:
            if path.is_file() and not (path.suffix == ".py" and path.stem in state.bank.katas):
                name = f"an attempt has the name of its kata, such as {next(iter(state.bank.katas), 'q09_reverse_words')}.py"
                raise refusal(f"{state.shown(path)} is not an attempt at a kata: {name}. `kata list` shows all katas.")
        return config.args
    for name in config.getini("kata_paths"):
        check_name(name)
    folders = state.existing_folders
    if not folders:
        below = workspaces_in(config.invocation_params.dir)
        use = f"Run `pytest --kata {shell_word(below[0].name)}`." if below else MAKE
        none = f"There are no katas in {config.rootpath}. {use}"
        raise refusal(" ".join(filter(None, [none, host.trouble(config), *map(str, state.bank.problems)])))
    here = config.invocation_params.dir
    return [str(here)] if any(folder in (here, *here.parents) for folder in folders) else [str(folder) for folder in folders]


def _merged(what: str, row: type[T], ours: Mapping[str, T], theirs: Sequence[Mapping[str, T]]) -> dict[str, T]:
    table = dict(ours)
    for more in theirs:
        for name, one in more.items():
            if name in table:
                raise refusal(f"Two plugins add a {what} named {name!r}: remove or rename one of them.")
            if not isinstance(one, row):
                wanted = f"{row.__module__}.{row.__name__}"
                raise refusal(f"The {what} named {name!r} is {one!r}, not a {wanted}: wrap its function in one.")
            table[name] = one
    return table
