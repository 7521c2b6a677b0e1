"""Finds the attempts in a learner's folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Attempt, KataError

from .memory import NAME
from .reading import read_attempt

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Kata

ATTEMPTS: Final = "katas"
"""The name of the usual folder of attempts in a workspace."""
INTERVIEWS: Final = "interviews"
"""The name of the folder of all mock interviews in a workspace."""
INTERVIEW: Final = "kata-interview.jsonl"
"""A file that is in the folder of each mock interview. What the candidate wrote there is not an attempt of the workspace."""


class Links:
    """The folders that a search has reached, so that it searches none of them twice."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._roots = {Path(folder): Path(os.path.realpath(folder)) for folder in folders}
        self._seen: dict[str, Path] = {}

    def is_new(self, folder: Path) -> bool:
        """Return whether to search a folder: true if it was not reached before, or only by the same path.

        A link is not followed if it leads to a folder that is searched anyway, or to a folder that contains a searched folder.
        """
        real = os.path.realpath(folder)
        if folder.is_symlink() and folder not in self._roots and self._is_near(Path(real)):
            return False
        return self._seen.setdefault(real, folder) == folder

    def _is_near(self, real: Path) -> bool:
        return any(
            root.is_relative_to(real) or (real.is_relative_to(root) and all(map(is_open, real.relative_to(root).parts)))
            for root in self._roots.values()
        )


def is_open(name: str) -> bool:
    """Return whether a folder with that name may contain attempts: it is not hidden, and not `__pycache__`."""
    return not name.startswith(".") and name != "__pycache__"


def find_attempts(katas: Mapping[str, Kata], folders: Sequence[Path]) -> dict[str, Attempt]:
    """Read the attempts in these folders, by id, in the katas' order. If a kata has two attempts, the first has a `problem`."""
    found = _find(katas, folders)
    return {name: _read(kata, found[name]) for name, kata in katas.items() if name in found}


def find_paths(names: Collection[str], folders: Sequence[Path]) -> dict[str, Path]:
    """Return the paths of the attempts at katas with these ids; if a kata has several, the first."""
    return {name: paths[0] for name, paths in _find(names, folders).items()}


def find_rivals(names: Collection[str], folders: Sequence[Path]) -> dict[str, str]:
    """Return a message for each of these katas with several attempts."""
    return {name: rivals(name, paths) for name, paths in _find(names, folders).items() if len(paths) > 1}


def rivals(name: str, paths: Sequence[Path]) -> str:
    """Return the message that a kata has two attempts, because a verdict is about one file."""
    return f"There are two attempts at {name}, {paths[0]} and {paths[1]}: rename or remove one of them."


def distinct(paths: Iterable[Path]) -> list[Path]:
    """Return one path for each file: if a file and links to it are given, the file."""
    found: dict[str, Path] = {}
    for path in paths:
        real = os.path.realpath(path)
        if real not in found or found[real].is_symlink():
            found[real] = path
    return list(found.values())


def _find(names: Collection[str], folders: Sequence[Path]) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    files, links = {f"{name}.py" for name in names}, Links(folders)
    for path in (path for folder in folders for path in _walk(folder, files, links)):
        found.setdefault(path.stem, []).append(path)
    return {name: distinct(paths) if len(paths) > 1 else paths for name, paths in found.items()}


def _read(kata: Kata, paths: Sequence[Path]) -> Attempt:
    return read_attempt(kata, paths[0]) if len(paths) == 1 else Attempt(kata, paths[0], problem=rivals(kata.id, paths))


def may_hold_attempts(names: Collection[str], folder: Path) -> bool:
    """Return whether a folder has a memory of attempts, or attempts at katas with these ids."""
    return folder.is_dir() and (remembers(folder) or bool(find_paths(names, [folder])))


def remembers(folder: Path) -> bool:
    """Return whether a folder has a memory of attempts, even a broken one."""
    return os.path.lexists(folder / NAME)


def workspaces_in(folder: Path) -> list[Path]:
    """Return the folders directly inside a folder that are workspaces, sorted by name."""
    return [memory.parents[1] for memory in sorted(folder.glob(f"*/{ATTEMPTS}/{NAME}"))]


def _walk(folder: Path, wanted: Collection[str], links: Links) -> Iterator[Path]:
    if not links.is_new(folder):
        return
    for here, folders, files in os.walk(folder, onerror=_complain, followlinks=True):
        if INTERVIEW in files:
            folders.clear()
            continue
        inside = sorted([*folders, *files])
        folders[:] = [name for name in inside if name in folders and name not in wanted and is_open(name)]
        folders[:] = [name for name in folders if links.is_new(Path(here, name))]
        yield from (Path(here, name) for name in inside if name in wanted)


def _complain(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise KataError(f"{error.filename} cannot be searched for attempts ({error.strerror}): make it readable, or move it.")
