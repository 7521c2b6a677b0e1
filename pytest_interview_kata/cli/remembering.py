"""Remembers the packs that `kata init` is called with in the settings of the workspace."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.settings import PYPROJECT, Settings, read_settings
from pytest_interview_kata.workspace import is_ours, path_from, rewrite, section, setting_lines, settings_text

from .locate import find_bank, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytest_interview_kata.pack.reader import Bank


@dataclass(frozen=True, slots=True)
class Wanted:
    """The packs that a workspace should have."""

    folder: Path
    now: Settings
    """The current settings."""
    packs: tuple[str, ...]
    bundled: bool

    @property
    def file(self) -> Path:
        """The settings file of the workspace, which may not exist yet."""
        return self.now.file if self.now.file and self.now.root == self.folder else self.folder / PYPROJECT

    @property
    def is_new(self) -> bool:
        """Whether the settings file does not exist yet."""
        return not os.path.lexists(self.file)

    def text(self) -> str:
        """Return the content of a new settings file, or an empty string if the file exists."""
        return settings_text(self.packs, bundled=self.bundled) if self.is_new else ""

    def remember(self) -> Iterator[str]:
        """Add the packs to the settings file if it is as generated, and yield what it says now; else yield what to add."""
        toml = self.file.suffix == ".toml"
        if (self.packs, self.bundled) == (self.now.packs, self.now.bundled):
            return
        if self.now.file is None or is_ours(self.now.file, self.now.packs, bundled=self.now.bundled):
            if self.now.file:
                rewrite(self.now.file, self.packs, bundled=self.bundled)
            for line in setting_lines(self.packs, bundled=self.bundled):
                yield f"{shown(self.file)} says: {line}"
            return
        place = "[tool.pytest]" if self.now.native and self.file.name == PYPROJECT else section(self.file)
        for line in setting_lines(self.packs, bundled=self.bundled, toml=toml):
            yield f"Add this to {place} in {shown(self.file)} so that `pytest --kata` uses it: {line}"


def want(folder: Path, packs: Sequence[Path], *, bundled: bool) -> Wanted:
    """Return the packs that a workspace should have: its own, these, and the bundled one unless that is left out."""
    now = read_settings(folder)
    if now.root != folder and not os.path.lexists(folder / PYPROJECT):
        now = Settings(folder)
    known = {(now.root / name).resolve() for name in now.packs}
    more = [path_from(folder, pack.resolve()) for pack in packs if pack.resolve() not in known]
    return Wanted(folder, now, (*now.packs, *dict.fromkeys(more)), now.bundled and bundled)


def bank_of(wanted: Wanted, bundled: Path, packs: Sequence[Path]) -> Bank:
    """Read the packs of a workspace. Raise `KataError` if one of `packs` can't be read."""
    settings = Settings(
        wanted.now.root, wanted.now.file, packs=wanted.now.packs, bundled=wanted.bundled, addopts=wanted.now.addopts
    )
    bank = find_bank(settings, (bundled, *packs))
    there = {pack.folder for pack in bank.packs}
    for pack in packs:
        if pack.resolve() not in there:
            raise KataError(next(problem.reason for problem in bank.problems if problem.name == pack.resolve().name))
    return bank
