"""Data that is kept between runs in the user's cache folder: results, cases, and the caches of tools.

Verdicts depend on this data. A repository may come from a stranger, so the data is never read from there.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.files import read_own, replace_text

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = "pytest-interview-kata"
RESULTS: Final = "results.json"
MOST: Final = 32 << 20
"""The maximum size of the stored results, in bytes."""
UNUSED: Final = 90 * 24 * 60 * 60
"""Seconds after which the folder of an unused root directory is removed."""
CACHES: Final = {"darwin": "Library/Caches", "win32": "AppData/Local"}
"""The user's cache folder, relative to the home directory, by platform."""
OTHERS: Final = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class Store:
    """The data that runs with the same root directory and the same Python environment keep for later runs."""

    folder: Path | None = None
    """The folder of the data; None if nothing is kept between runs."""
    trouble: str = ""
    """A sentence that says why nothing can be kept, although it should be; otherwise empty."""

    @property
    def begun(self) -> float:
        """When the last run began, in seconds since the epoch; 0 if there was none."""
        with suppress(OSError):
            return (self.folder / RESULTS).stat().st_mtime if self.folder else 0.0
        return 0.0

    def read(self) -> dict[str, Any]:
        """Return the results of earlier runs; an empty dictionary if there are none or they cannot be read."""
        return read_own(self.folder / RESULTS, MOST) if self.folder else {}

    def write(self, results: Mapping[str, Any], begun: float) -> None:
        """Store results and when their run began, in seconds since the epoch; ignore errors and results that are too large."""
        text = json.dumps(results)
        if self.folder is None or len(text) > MOST:
            return
        with suppress(OSError):
            replace_text(self.folder / RESULTS, text, begun)
        with suppress(OSError):
            _forget_unused(self.folder.parent)

    def clear(self) -> None:
        """Remove everything that is stored."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
            _make(self.folder)


def open_store(root: Path) -> Store:
    """Return the store of a root directory. It needs a cache folder outside the root that only the user can write to."""
    base = home()
    if base is None:
        return Store(trouble="There is no cache folder, so no results are kept between runs: set HOME or XDG_CACHE_HOME.")
    where = f"The cache folder {base} {{}}, so no results are kept between runs: set XDG_CACHE_HOME to another folder."
    if Path(os.path.realpath(base)).is_relative_to(os.path.realpath(root)):
        return Store(trouble=where.format(f"is inside {root}"))
    try:
        base.parent.mkdir(parents=True, exist_ok=True)
        base.mkdir(mode=0o700, exist_ok=True)
        found = base.stat()
    except OSError as error:
        return Store(trouble=where.format(f"cannot be created ({error.strerror})"))
    if os.name == "posix" and (found.st_uid != os.geteuid() or found.st_mode & OTHERS):
        return Store(trouble=where.format("is writable by other users"))
    folder = base / _digest(os.path.realpath(root))
    if not _make(folder):
        return Store(trouble=where.format("cannot be written"))
    os.utime(folder)
    return Store(folder)


def for_all(folder: Path, name: str) -> Path:
    """Return the path of a folder that the stores of all root directories share. `folder` is the folder of any store."""
    return folder.with_name(f"{name}-{_digest(name)}")


def _digest(word: str) -> str:
    """Return a digest of a word and of this Python environment."""
    words = f"{word}\0{sys.prefix}\0{sys.version}"
    return hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:24]


def home() -> Path | None:
    """Return this plugin's folder in the user's cache folder; None if the user has no home directory."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(named):  # noqa: PTH117 - the variable may be empty
        return Path(named, NAME)
    try:
        return Path.home() / CACHES.get(sys.platform, ".cache") / NAME
    except RuntimeError:
        return None


def _make(folder: Path) -> bool:
    """Create a folder if it is missing, and return whether files can be created in it."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return True
    return False


def _forget_unused(base: Path) -> None:
    oldest = time.time() - UNUSED
    for folder in base.iterdir():
        if folder.stat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)
