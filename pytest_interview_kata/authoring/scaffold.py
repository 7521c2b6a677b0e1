"""Writes new katas and new packs. Nothing is written if one of the files exists."""

from __future__ import annotations

import keyword
import re
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import CONTENTS, Kata, KataError
from pytest_interview_kata.pack.reader import Contents
from pytest_interview_kata.pack.tables import read_table, read_text
from pytest_interview_kata.properties import BaseAttempt
from pytest_interview_kata.workspace.text import create

from . import template
from .draft import from_solution, from_template
from .project import project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NUMBERED: Final = re.compile(r"[a-z](?P<number>\d+)_(?P<name>[^\W\d]\w*)")


def draft(kata: str, solution: Path | None = None) -> Mapping[str, str]:
    """Return the files of a new kata, by path, without its settings. If a solution is given, it becomes the kata's solution."""
    name = _function(kata)
    return from_solution(solution, read_text(solution), kata) if solution else from_template(name, kata)


def new_kata(pack: Path, section: str, kata: str, files: Mapping[str, str]) -> Path:
    """Write the files of a kata, and its settings, into a section of a pack; return the folder of the kata."""
    folder = _pack_in(pack)
    title = _function(kata).replace("_", " ").capitalize()
    settings = template.SETTINGS.substitute(title=title, question=_question(folder, section, kata))
    _write(folder / section / kata, {Kata.settings.name: settings, **files})
    return folder / section / kata


def new_pack(folder: Path, section: str) -> Path:
    """Write a pack with one section into a folder, as a project that can be installed; return the folder of the pack."""
    package = re.sub(r"\W+", "_", folder.name).lower()
    _check_name(package, "The name of the pack")
    _check_name(section, "The name of the section")
    if (folder / package / CONTENTS).is_file():
        raise KataError(f"{folder} is a pack already: `kata new {folder.name}/{section}/ID` adds a kata to it.")
    _write(folder, project(package, section))
    return folder / package


def _pack_in(folder: Path) -> Path:
    """Return the folder of a pack: this folder, or the only pack directly inside it."""
    found = [folder] if (folder / CONTENTS).is_file() else [path.parent for path in sorted(folder.glob(f"*/{CONTENTS}"))]
    if len(found) != 1:
        raise KataError(f"{folder} is not a pack of katas: {CONTENTS} is missing. `kata new --pack NAME` makes a pack.")
    return found[0]


def _question(pack: Path, section: str, kata: str) -> int:
    """Return the number of the question of a new kata: the number in its id if possible, else the first of the section."""
    path = pack / CONTENTS
    contents = read_table(Contents, path)
    numbers = [row.number for row in contents.questions if row.section == section]
    if section not in [each.slug for each in contents.sections]:
        row = f'{{ slug = "{section}", title = "{section.capitalize()}" }}'
        raise KataError(f"{path} has no section {section!r}: add {row} to sections, and one of its questions to questions.")
    if not numbers:
        row = f'{{ number = {_next(contents)}, section = "{section}", text = "…" }}'
        raise KataError(f"{path} has no question of the section {section!r}: add {row} to questions.")
    match = NUMBERED.fullmatch(kata)
    wanted = int(match["number"]) if match else 0
    return wanted if wanted in numbers else numbers[0]


def _next(contents: Contents) -> int:
    return max((row.number for row in contents.questions), default=0) + 1


def _function(kata: str) -> str:
    """Return the name of the function that a new kata is about: its id without the number of a question."""
    _check_name(kata, "The id of the kata")
    match = NUMBERED.fullmatch(kata)
    name = match["name"] if match else kata
    _check_name(name, "The name of the function")
    if hasattr(BaseAttempt, name):
        raise KataError(f"A function named {name!r} cannot be called in properties, where attempt.{name} means something else.")
    return name


def _check_name(name: str, what: str) -> None:
    if not name.isidentifier() or keyword.iskeyword(name):
        raise KataError(f"{what} is {name!r}, which is not a name in Python: use letters, digits and underscores.")


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for path in (folder / name for name in files):
        if path.exists() or path.is_symlink():
            raise KataError(f"{path} exists already, so nothing was written: choose another name, or remove the file.")
    for name, text in files.items():
        create(folder / name, text)
