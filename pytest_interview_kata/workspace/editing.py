"""Creates the files of a workspace: missing stubs, settings, and a stub that replaces an attempt."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import CONTENTS, Attempt, KataError

from . import text
from .finding import ATTEMPTS, find_attempts
from .memory import NAME, remember
from .reading import has_stub_text, stub_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Kata


SETTINGS: Final = "pyproject.toml"
SETTINGS_TEXT: Final = """\
[tool.pytest.ini_options]
# This section makes this folder pytest's root directory, also if `pytest --kata` is started in a subfolder.
minversion = "8.4"
"""
README: Final = "README.md"
README_TEXT: Final = """\
# Interview katas

Each file in `katas/` describes an exercise and contains an unfinished program. Finish it and save it.

| command | what it does |
| --- | --- |
| `kata next` | names the kata to do next |
| `kata show` | shows its description |
| `kata open` | opens it in your editor |
| `pytest --kata` | judges your programs |
| `kata watch` | judges a program whenever you save it |
| `kata hint` | shows a hint |
| `kata tests` | creates a file for your own tests, or runs it on right and wrong programs |
| `kata explain` | asks the interview question of the kata, and shows an answer |
| `kata review` | asks again what you have solved |
| `kata interview` | plays a mock interview |
| `kata solution ID` | shows the solutions, once you have solved the kata or with `--give-up` |

An attempt is one file. It can import the standard library and the packages that its description names, but no other package,
and no file beside it.
"""


@dataclass(frozen=True, slots=True)
class Completed:
    """The result of completing a workspace."""

    made: tuple[Path, ...]
    """The files that were created."""
    present: Mapping[str, Attempt]
    """The attempts that already existed."""


@dataclass(frozen=True, slots=True)
class Reset:
    """The path of the restored stub, and the new path of the attempt that was there, if any."""

    path: Path
    backup: Path | None


def complete(
    katas: Mapping[str, Kata], workspace: Path, folders: Sequence[Path] = (), settings: str = SETTINGS_TEXT
) -> Completed:
    """Create a workspace, or add what is missing: a stub for each kata, and the files around them; existing files are kept.

    Attempts are in `folders`, by default in `katas`; new stubs go into the first. If `settings` is empty, other
    settings exist, and neither a `pyproject.toml` nor a `README.md` is written.
    """
    folders = folders or (workspace / ATTEMPTS,)
    _check(workspace, folders)
    present = find_attempts(katas, [folder for folder in folders if folder.is_dir()])
    made = add_stubs(katas, folders[0], present)
    for name, content in {SETTINGS: settings, README: README_TEXT}.items() if settings else ():
        if not os.path.lexists(path := workspace / name):
            text.create(path, content)
            made = (*made, path)
    return Completed(made, present)


def add_stubs(katas: Mapping[str, Kata], attempts: Path, present: Mapping[str, Attempt]) -> tuple[Path, ...]:
    """Write the stub of each kata without an attempt, remember all untouched stubs, and return the new files."""
    new = [kata for kata in katas.values() if kata.id not in present]
    text.guard((attempts / kata.attempt_path for kata in new), attempts.parent)
    _check_names(attempts / kata.attempt_path for kata in new)
    for kata in new:
        text.create(attempts / kata.attempt_path, stub_text(kata))
    remember_stubs(attempts, [*new, *(attempt.kata for attempt in present.values() if has_stub_text(attempt))])
    return tuple(attempts / kata.attempt_path for kata in new)


def _check_names(paths: Iterable[Path]) -> None:
    """Raise `KataError` if the name of an existing file differs from one of these paths only in upper and lower case.

    macOS and Windows treat the two names as the same; on other systems the existing file would not be judged.
    """
    names: dict[Path, dict[str, str]] = {}
    for path in paths:
        if path.parent not in names:
            there = path.parent.iterdir() if path.parent.is_dir() else ()
            names[path.parent] = {entry.name.casefold(): entry.name for entry in there}
        found = names[path.parent].get(path.name.casefold(), path.name)
        if found != path.name:
            why = "because its name has other capital letters"
            raise KataError(f"{path.with_name(found)} is not an attempt, {why}: rename it to {path.name}.")


def remember_stubs(attempts: Path, katas: Iterable[Kata]) -> None:
    """Remember that the learner has the current stubs of these katas."""
    digests = {kata.id: text.digest(stub_text(kata)) for kata in katas}
    remember(attempts, lambda memory: replace(memory, stubs={**memory.stubs, **digests}))


def put_stub_back(kata: Kata, attempts: Path, attempt: Attempt | None, workspace: Path | None = None) -> Reset:
    """Write a kata's stub, and keep the attempt beside it under a name that no tool takes for Python.

    If the stub cannot be written, the attempt stays where it is. Raise `KataError` if the path is a link or outside of the
    workspace, by default the parent of `attempts`.
    """
    path = attempt.path if attempt else attempts / kata.attempt_path
    text.guard([path], workspace or attempts.parent)
    backup = _keep(path) if attempt else None
    try:
        text.create(path, stub_text(kata))
    except KataError:  # for example, the disk is full
        if backup and not os.path.lexists(path):
            backup.rename(path)
        raise
    remember_stubs(attempts, [kata])
    return Reset(path, backup)


def _keep(path: Path) -> Path:
    backup = text.free(path.with_name(f"{path.name}.{n}.bak") for n in count(1))
    with text.writing(backup):
        path.rename(backup)
    return backup


def _check(workspace: Path, folders: Sequence[Path]) -> None:
    if workspace.exists() and not workspace.is_dir():
        raise KataError(f"{workspace} is a file, not a folder.")
    for folder in (workspace, *workspace.parents):
        if folder not in folders and (folder / NAME).is_file():
            home = folder.parent
            raise KataError(f"{workspace} is inside the attempts of the workspace {home}: run `kata init` in {home}.")
    for folder in folders:
        if (folder / CONTENTS).is_file():
            raise KataError(f"{folder} is a pack of katas, not a folder for attempts: name another folder.")
