"""Commands, their arguments, and the calls parsed from a command line."""

from __future__ import annotations

import json
from argparse import ArgumentTypeError
from dataclasses import dataclass, replace
from functools import partial
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.lookup import find_kata
from pytest_interview_kata.pack.settings import read_settings

from .locate import Workspace, find_bank, find_workspace, need_workspace
from .printing import Verbatim, complain
from .status import next_status, nothing_left

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.pack.reader import Bank


NAMES: Final = "the kata: q09_reverse_words, reverse_words or Q9"


class Argument:
    """One argument of a command: its names, and the keyword arguments of argparse's `add_argument`."""

    def __init__(self, *names: str, **settings: Any) -> None:
        self.names: Final = names
        self.settings: Final[Mapping[str, Any]] = settings


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table of commands."""

    name: str
    help: str
    run: Callable[[Call], Iterable[str]]
    """Runs the command and yields the lines to print; raises `SystemExit` for an exit status other than 0."""
    arguments: tuple[Argument, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """A command with everything given on the command line."""

    command: Command
    options: Namespace
    here: Path
    """The folder to start from."""
    is_named: bool
    """Whether `here` was given with `-C`, in which case it has to be the workspace."""
    packs: tuple[Path, ...]
    """The bundled pack, then the packs given with `--pack`."""
    parse: Callable[[Sequence[str]], Namespace]
    """Parses a command line."""

    def again(self, *words: str) -> Call:
        """Return the call of another command in the same workspace."""
        options = self.parse(words)
        return replace(self, command=options.command, options=options)

    def reply(self, data: Mapping[str, Any], lines: Iterable[str]) -> Iterator[str]:
        """Yield the data as JSON if the user gave `--json`, else the lines."""
        yield from [Verbatim(json.dumps(data, indent=1))] if self.options.json else lines

    def workspace(self) -> Workspace:
        """Return the workspace, and report problems. Raise `KataError` if there is none."""
        workspace = need_workspace(self.here, self.packs, is_named=self.is_named)
        complain(*workspace.bank.problems, *workspace.rivals().values())
        return workspace

    def kata_here(self) -> tuple[Workspace, Kata]:
        """Return the workspace, and the kata that the user names or the next one. Raise `KataError` if there is none."""
        workspace = self.workspace()
        return workspace, self.kata(workspace.bank, workspace)

    def bank_and_workspace(self) -> tuple[Bank, Workspace | None]:
        """Return the bank, and the workspace or None; report problems. Raise `KataError` if `-C` names no workspace."""
        find = partial(need_workspace, is_named=True) if self.is_named else find_workspace
        workspace = find(self.here, self.packs)
        bank = workspace.bank if workspace else find_bank(read_settings(self.here), self.packs)
        complain(*bank.problems, *(workspace.rivals().values() if workspace else ()))
        return bank, workspace

    def kata(self, bank: Bank, workspace: Workspace | None = None) -> Kata:
        """Return the kata that the user names, or the next one if none is named. Raise `KataError` if there is none."""
        if self.options.id is not None:
            return find_kata(bank, self.options.id)
        row = next_status(bank, workspace)
        if row is None:
            raise KataError(nothing_left(bank, workspace))
        return row.kata


ID = Argument("id", metavar="ID", help=f"{NAMES}, or a path")
ID_OR_NEXT = Argument("id", metavar="ID", nargs="?", help=f"{NAMES}, or a path (default: the next kata)")


def start_of(options: Namespace) -> Path:
    """Return the folder to start from: that of `-C`, before or after the command's name, or else the current one."""
    return (Path.cwd() / (options.own_directory or options.directory or ".")).resolve()


def packs_of(options: Namespace, bundled: Path) -> tuple[Path, ...]:
    """Return the bundled pack, then the packs given with `--pack`, before or after the command's name."""
    return (bundled, *(Path.cwd() / pack for pack in (*options.packs, *options.own_packs)))


def whole_number(expected: str, least: int, most: float = inf) -> Callable[[str], int]:
    """Return a `type` for argparse that accepts whole numbers in a range; `expected` describes them in error messages."""

    def read(text: str) -> int:
        if not text.isdecimal() or not least <= int(text) <= most:
            raise ArgumentTypeError(f"{text!r} is not {expected}")
        return int(text)

    return read


JSON = Argument("--json", action="store_true", help="print JSON")
