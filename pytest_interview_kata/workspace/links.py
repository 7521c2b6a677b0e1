"""Decides which folders are searched for attempts: each one once, even if links lead to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Links:
    """The folders that a search through these folders has reached."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._roots = {Path(folder): Path(os.path.realpath(folder)) for folder in folders}
        self._seen: dict[str, Path] = {}

    def is_new(self, folder: Path) -> bool:
        """Return whether to search a folder: it was not reached before, or only by the same path.

        A link is not followed if it leads to a folder that is searched anyway, or to one that contains a searched folder.
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
