"""The cases that a judge of one kata has at hand, and what it puts by for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import hypothesis

from . import case_files
from .hypothesis_driver import BASE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

USUAL: Final = BASE.max_examples
"""How many cases are tried that are the same for every attempt, unless somebody wants more or fewer."""
CASES: Final = "cases"
"""The folder in the cache."""


class Shelf:
    """The frozen cases of one kata: those that lie beside it, or else those in the cache, and what was drawn today."""

    def __init__(self, order: dict[str, Any], folder: Path, storage: Path) -> None:
        self._folder = folder
        self._storage = storage
        self._shipped = case_files.shipped(folder) if order["frozen"] else {}
        self._kept = kept_today(storage, folder) if order["frozen"] else {}
        self._usual = order["frozen"] and not order["seed"] and order["examples"] == USUAL
        self._new: case_files.Cases = {}

    def cases(self, name: str) -> Sequence[case_files.Case]:
        """Give the cases that a property is to be tried on, if any are known."""
        return self._shipped.get(name) or self._kept.get(name) or ()

    def add(self, name: str, cases: list[case_files.Case]) -> None:
        """Take what a property was tried on."""
        if cases and self._usual:
            self._new[name] = cases

    def keep(self) -> None:
        """Put what is new into the cache."""
        if self._new:
            others = kept_today(self._storage, self._folder)  # of another judge, meanwhile
            case_files.keep(self._storage, self._folder, {**self._kept, **others, **self._new}, hypothesis.__version__)


def kept_today(storage: Path, folder: Path) -> case_files.Cases:
    """Give the cases of a kata that are in a cache; another Hypothesis would draw others."""
    return case_files.kept(storage, folder, hypothesis.__version__)
