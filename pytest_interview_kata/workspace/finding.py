"""Finds the attempts in a learner's folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from pytest_interview_kata.model import KataError

from .memory import NAME
from .reading import read_attempt

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Attempt, Kata

ATTEMPTS: Final = "katas"
"""The folder of attempts in a workspace."""


class Katas(Protocol):
    """Whatever knows katas by their ids, as a bank does."""

    @property
    def katas(self) -> Mapping[str, Kata]:
        """Every kata by its id, in the order of the guide."""


def find_attempts(bank: Katas, folders: Sequence[Path]) -> dict[str, Attempt]:
    """Read the attempts in these folders, by kata and in the bank's order; two at one kata are a `KataError`."""
    paths = find_paths(bank.katas, folders)
    return {name: read_attempt(kata, paths[name]) for name, kata in bank.katas.items() if name in paths}


def find_paths(names: Collection[str], folders: Sequence[Path]) -> dict[str, Path]:
    """Give where the attempts at katas of these ids are; two at one kata are a `KataError` that names both."""
    found: dict[str, Path] = {}
    seen: set[str] = set()
    files = {f"{name}.py" for name in names}
    for path in (path for folder in folders for path in _walk(folder, files, seen)):
        first = found.setdefault(path.stem, path)
        if first != path:
            raise KataError(f"There are two attempts at {path.stem}, {first} and {path}: rename or remove one of them.")
    return found


def may_hold_attempts(names: Collection[str], folder: Path) -> bool:
    """Tell whether a folder is one of attempts: it remembers some, or has some at katas of these ids."""
    return folder.is_dir() and (os.path.lexists(folder / NAME) or bool(find_paths(names, [folder])))


def _walk(folder: Path, wanted: Collection[str], seen: set[str]) -> Iterator[Path]:
    for here, folders, files in os.walk(folder, onerror=_complain, followlinks=True):
        real = os.path.realpath(here)
        known, inside = real in seen, [*folders, *files]
        folders[:] = [] if known else sorted(name for name in folders if name not in wanted and _is_open(name))
        seen.add(real)
        yield from (Path(here, name) for name in sorted(inside) if name in wanted and not known)


def _is_open(name: str) -> bool:
    return not name.startswith(".") and name != "__pycache__"


def _complain(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise KataError(f"Can't look for attempts in {error.filename} ({error.strerror}): move it away or make it readable.")
