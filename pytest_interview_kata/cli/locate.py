"""Finds the workspace around the current folder, and the packs of katas that it uses."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.discovery import added_packs
from pytest_interview_kata.pack.reader import Bank, read_bank
from pytest_interview_kata.pack.settings import Settings, read_settings
from pytest_interview_kata.run import user_cache
from pytest_interview_kata.run.context import Isolation
from pytest_interview_kata.text import sentence
from pytest_interview_kata.workspace.finding import ATTEMPTS, find_attempts, find_rivals, may_hold_attempts, workspaces_in
from pytest_interview_kata.workspace.memory import home_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pytest_interview_kata.model import Attempt, Kata


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace, and every kata that is known there."""

    folder: Path
    bank: Bank
    folders: tuple[Path, ...]
    """The folders of attempts; new attempts go into the first."""

    @property
    def attempts(self) -> Path:
        """The folder of new attempts."""
        return self.folders[0]

    def found(self) -> dict[str, Attempt]:
        """Return every attempt by the id of its kata."""
        return find_attempts(self.bank.katas, self.folders)

    def rivals(self) -> Mapping[str, str]:
        """Return an error message for each kata that has two attempts, by the kata's id."""
        return find_rivals(self.bank.katas, self.folders)

    def home(self, attempt: Attempt | None) -> Path:
        """Return the folder that remembers an attempt, by default the first folder of attempts."""
        is_elsewhere = attempt and len(self.folders) > 1
        return (home_of(attempt.path) if attempt and is_elsewhere else None) or self.attempts

    def attempt(self, kata: Kata) -> Attempt | None:
        """Return the attempt at a kata, or None if there is none."""
        return self.found().get(kata.id)

    def store(self) -> user_cache.Store:
        """Return the store that runs of pytest use in this workspace."""
        return user_cache.open_store(read_settings(self.folder).root)

    def isolation(self) -> Isolation:
        """Return what attempts cannot access: the packs, and this plugin's cache."""
        hidden = [*(pack.folder for pack in self.bank.packs), user_cache.home()]
        return Isolation(tuple(str(folder) for folder in hidden if folder))

    def need_attempt(self, kata: Kata) -> Attempt:
        """Return the attempt at a kata. Raise `KataError` if there is none."""
        attempt = self.attempt(kata)
        if attempt is None:
            raise KataError(f"There is no attempt at {kata.id} in {shown(self.attempts)}: make one with `kata init`.")
        return attempt

    def need_program(self, kata: Kata) -> Attempt:
        """Return the attempt at a kata. Raise `KataError` if there is none, or if it cannot be read or is not started."""
        attempt = self.need_attempt(kata)
        if attempt.problem:
            raise KataError(attempt.problem)
        if attempt.todo:
            examples = " and the examples that your program should pass" if kata.examples else ""
            how = f"finish the program in {shown(attempt.path)} first. `kata show {kata.id}` shows the brief{examples}."
            raise KataError(f"{kata.id} is not started: {how}")
        return attempt


def need_workspace(start: Path, packs: Sequence[Path], *, is_named: bool) -> Workspace:
    """Return the workspace at `start` if `is_named`, else the one around it. Raise `KataError` if there is none."""
    found = _at(start, packs) if is_named else find_workspace(start, packs)
    if found is None:
        if is_named:
            raise KataError(f"There is no workspace at {start}: make one with `kata init {quoted(start)}`.")
        below = workspaces_in(start)
        make = ": make one with `kata init dojo`, or name one with -C DIR"
        name = f", but {shown(below[0])} is one: add `-C {quoted(below[0])}`" if below else make
        raise KataError(f"There is no workspace in {start} or its parent folders{name}.")
    return found


def find_workspace(start: Path, packs: Sequence[Path]) -> Workspace | None:
    """Return the workspace at pytest's root directory for `start`, else the nearest at or above `start`, else None."""
    root = read_settings(start).root
    if found := _at(root, packs):
        return found
    around = (folder for folder in (start, *start.parents) if folder != root and (folder / ATTEMPTS).is_dir())
    return next((found for folder in around if (found := _at(folder, packs))), None)


def find_bank(settings: Settings, packs: Sequence[Path]) -> Bank:
    """Read the bundled pack, `packs[0]`, unless it is disabled; then the packs of plugins and of settings, and `packs[1:]`."""
    bundled, *named = packs
    added, unknown = added_packs(settings)
    configured = [settings.root / name for name in settings.packs]
    bank = read_bank([*([bundled] if settings.bundled else []), *added, *configured, *named])
    return replace(bank, problems=(*bank.problems, *unknown))


def shown(path: Path) -> str:
    """Return a path to print, escaped, and relative to the current folder if it is inside."""
    here = Path.cwd()
    return sentence(str(path.relative_to(here) if path.is_relative_to(here) else path))


def quoted(path: Path) -> str:
    """Return a path quoted for pasting after a command."""
    name = shown(path)
    if os.name == "nt":
        return f'"{name}"' if " " in name else name
    return shlex.quote(name)


def inside(folder: Path, path: Path) -> str:
    """Return a path relative to a folder, with forward slashes."""
    return Path(os.path.relpath(path, folder)).as_posix()


def problems(folder: Path, attempts: Iterable[Attempt]) -> list[dict[str, str]]:
    """Return which attempts cannot be read, and why, as JSON data."""
    return [{"path": inside(folder, attempt.path), "problem": attempt.problem} for attempt in attempts if attempt.problem]


def folders_of(folder: Path, settings: Settings) -> tuple[Path, ...]:
    """Return the folders of attempts that a folder's own settings name, else the usual one."""
    return settings.attempts if settings.root == folder else (folder / ATTEMPTS,)


def _at(folder: Path, packs: Sequence[Path]) -> Workspace | None:
    settings = read_settings(folder)
    folders = folders_of(folder, settings)
    if not any(each.is_dir() for each in folders):
        return None
    bank = find_bank(settings, packs)
    return Workspace(folder, bank, folders) if any(may_hold_attempts(bank.katas, each) for each in folders) else None
