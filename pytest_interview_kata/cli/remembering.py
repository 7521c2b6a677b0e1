"""Adds the packs that the user gives to `kata init` to the settings of the workspace."""

from __future__ import annotations

import json
import os
import shlex
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.settings import PYPROJECT, Settings, read_settings
from pytest_interview_kata.workspace import text
from pytest_interview_kata.workspace.editing import SETTINGS_TEXT

from .locate import find_bank, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.pack.reader import Bank

SECTIONS: Final = {"setup.cfg": "[tool:pytest]", PYPROJECT: "[tool.pytest.ini_options]"}
"""The section of pytest's settings, by file name; in other files it is `[pytest]`."""


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

    def text(self) -> str:
        """Return the content of a new settings file, or an empty string if the file exists."""
        return "" if os.path.lexists(self.file) else _text(self.packs, bundled=self.bundled)

    def remember(self) -> Iterator[str]:
        """Add the packs to the settings file and yield the new lines; if the user has edited the file, only yield the lines."""
        now = self.now
        if (self.packs, self.bundled) == (now.packs, now.bundled):
            return
        is_generated = now.file and now.file.name == PYPROJECT
        if now.file is None or (is_generated and now.file.read_bytes() == _text(now.packs, bundled=now.bundled).encode()):
            if now.file:
                text.replace(now.file, _text(self.packs, bundled=self.bundled))
            for line in _lines(self.packs, bundled=self.bundled):
                yield f"Added to {shown(self.file)}: {line}"
            return
        is_native = now.native and self.file.name == PYPROJECT
        section = "[tool.pytest]" if is_native else SECTIONS.get(self.file.name, "[pytest]")
        for line in _lines(self.packs, bundled=self.bundled, toml=self.file.suffix == ".toml"):
            yield f"Add this line to {section} in {shown(self.file)}: {line}"


def want(folder: Path, packs: Sequence[Path], *, bundled: bool) -> Wanted:
    """Return the packs that a workspace should have: its own, these, and the bundled one unless it is disabled."""
    now = read_settings(folder)
    if now.root != folder and not os.path.lexists(folder / PYPROJECT):
        now = Settings(folder)
    known = {(now.root / name).resolve() for name in now.packs}
    more = [_path_from(folder, pack.resolve()) for pack in packs if pack.resolve() not in known]
    return Wanted(folder, now, (*now.packs, *dict.fromkeys(more)), now.bundled and bundled)


def bank_of(wanted: Wanted, bundled: Path, packs: Sequence[Path]) -> Bank:
    """Read the packs of a workspace. Raise `KataError` if one of `packs` cannot be read."""
    bank = find_bank(replace(wanted.now, bundled=wanted.bundled), (bundled, *packs))
    there = {pack.folder for pack in bank.packs}
    for pack in packs:
        if pack.resolve() not in there:
            raise KataError(next(problem.reason for problem in bank.problems if problem.name == pack.resolve().name))
    return bank


def _text(packs: Sequence[str], *, bundled: bool) -> str:
    return "".join([SETTINGS_TEXT, *(f"{line}\n" for line in _lines(packs, bundled=bundled))])


def _lines(packs: Sequence[str], *, bundled: bool, toml: bool = True) -> list[str]:
    """Return the lines of settings for these packs, in the syntax of TOML or of INI files."""
    value = f"[{', '.join(map(_quoted, packs))}]" if toml else shlex.join(packs)
    return [*([f"kata_packs = {value}"] if packs else []), *([] if bundled else ["kata_bundled = false"])]


def _quoted(word: str) -> str:
    return json.dumps(word, ensure_ascii=False).replace("\x7f", "\\u007f")


def _path_from(workspace: Path, pack: Path) -> str:
    """Return the path of a pack for the settings of a workspace: relative if it is inside or beside the workspace."""
    is_near = pack.is_relative_to(workspace.parent)
    return (Path(os.path.relpath(pack, workspace)) if is_near else pack).as_posix()
