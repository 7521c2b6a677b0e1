"""Where things are: the workspace around the current folder, and the packs of katas that it uses."""

from __future__ import annotations

import os
import shlex
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.bank import Bank, read_bank
from pytest_interview_kata.model import KataError
from pytest_interview_kata.report.text import sentence
from pytest_interview_kata.workspace import ATTEMPTS, find_attempts, may_hold_attempts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytest_interview_kata.model import Attempt, Kata


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder to work in, and every kata that is known there."""

    folder: Path
    bank: Bank

    @property
    def attempts(self) -> Path:
        """The folder of attempts."""
        return self.folder / ATTEMPTS

    def found(self) -> dict[str, Attempt]:
        """Read every attempt."""
        return find_attempts(self.bank, [self.attempts])

    def attempt(self, kata: Kata) -> Attempt | None:
        """Read the attempt at a kata, if there is one."""
        return self.found().get(kata.id)


def need_workspace(start: Path, packs: Sequence[Path], *, is_named: bool) -> Workspace:
    """Give the workspace that `start` is, or lies in when nobody named it; none is a `KataError`."""
    found = _at(start, packs) if is_named else find_workspace(start, packs)
    if found is None:
        advice = f"`kata init {quoted(start)}` makes one" if is_named else "`kata init dojo` makes one, -C DIR names another"
        raise KataError(f"There is no workspace {'at' if is_named else 'around'} {start}: {advice}.")
    return found


def find_workspace(start: Path, packs: Sequence[Path]) -> Workspace | None:
    """Give the nearest workspace that `start` is or lies in, if there is one."""
    return next((found for folder in (start, *start.parents) if (found := _at(folder, packs))), None)


def find_bank(folder: Path | None, packs: Sequence[Path]) -> Bank:
    """Read these packs and those that the `pyproject.toml` of the folder names."""
    return read_bank([*packs, *(_configured(folder / "pyproject.toml") if folder else ())])


def shown(path: Path) -> str:
    """Give a path as it is shortest to type: from the current folder where it lies inside."""
    here = Path.cwd()
    return sentence(str(path.relative_to(here) if path.is_relative_to(here) else path))


def quoted(path: Path) -> str:
    """Give a path as it can be pasted behind a command."""
    name = shown(path)
    if os.name == "nt":
        return f'"{name}"' if " " in name else name
    return shlex.quote(name)


def _at(folder: Path, packs: Sequence[Path]) -> Workspace | None:
    if not (folder / ATTEMPTS).is_dir():
        return None
    bank = find_bank(folder, packs)
    return Workspace(folder, bank) if may_hold_attempts(bank.katas, folder / ATTEMPTS) else None


def _configured(path: Path) -> list[Path]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        named = table.get("tool", {}).get("pytest", {}).get("ini_options", {}).get("kata_packs", [])
        return [path.parent / name for name in (shlex.split(named) if isinstance(named, str) else named)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except (ValueError, TypeError, AttributeError) as error:
        raise KataError(
            f"{path} can't be used ({error}): kata_packs in [tool.pytest.ini_options] is a list of folders."
        ) from None
