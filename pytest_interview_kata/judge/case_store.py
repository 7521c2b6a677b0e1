"""The cases that are known for one kata, and those to store for later runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import hypothesis

from . import case_files
from .hypothesis_driver import BASE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

USUAL: Final = BASE.max_examples
"""The default number of cases that are the same for every attempt."""
CASES: Final = "cases"
"""The name of the folder in the cache."""


class CaseStore:
    """The stored cases of one kata, from `cases.json` or else from the cache, and those drawn in this run."""

    def __init__(self, order: dict[str, Any], folder: Path, storage: Path) -> None:
        self._folder = folder
        self._storage = storage
        self._shipped = case_files.shipped(folder) if order["frozen"] else {}
        self._kept = kept_today(storage, folder) if order["frozen"] else {}
        self._usual = order["frozen"] and not order["seed"] and order["examples"] == USUAL
        self._new: case_files.Cases = {}

    def cases(self, name: str) -> Sequence[case_files.Case]:
        """Return the stored cases of a property, if there are any."""
        return self._shipped.get(name) or self._kept.get(name) or ()

    def add(self, name: str, cases: list[case_files.Case]) -> None:
        """Add the cases that were drawn for a property, to be stored by `keep`."""
        if cases and self._usual:
            self._new[name] = cases

    def keep(self) -> None:
        """Write new cases to the cache."""
        if self._new:
            others = kept_today(self._storage, self._folder)  # another judge may have written meanwhile
            case_files.keep(self._storage, self._folder, {**self._kept, **others, **self._new}, hypothesis.__version__)


def kept_today(storage: Path, folder: Path) -> case_files.Cases:
    """Return a kata's cases in a cache that this version of Hypothesis drew; other versions draw others."""
    return case_files.kept(storage, folder, hypothesis.__version__)
