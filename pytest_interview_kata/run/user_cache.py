"""What one run leaves for the next: results, cases, the caches of tools. It lies in the user's own cache folder.

A repository may come from a stranger, and what is read here decides verdicts: nothing of it may lie in there.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.files import read_text

from .context import storage

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = "pytest-interview-kata"
RESULTS: Final = "results.json"
MOST: Final = 32 << 20
"""Bytes of results that are kept."""
UNUSED: Final = 90 * 24 * 60 * 60
"""Seconds after which the folder of a root directory that nobody judged is removed."""
OTHERS: Final = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class Store:
    """Where the runs in one root directory, by one Python environment, keep what they know."""

    folder: Path | None = None
    """None where nothing is kept between runs."""
    trouble: str = ""
    """Why nothing can be kept, in one sentence; empty where it can, or where nobody wants it."""

    @property
    def begun(self) -> float:
        """When the last run began, in seconds since the epoch; 0 where there was none."""
        with suppress(OSError):
            return (self.folder / RESULTS).stat().st_mtime if self.folder else 0.0
        return 0.0

    def read(self) -> dict[str, Any]:
        """Return the results of earlier runs; what can't be read is no result."""
        try:
            told = json.loads(read_text(self.folder / RESULTS, MOST)) if self.folder else {}
        except (OSError, ValueError, RecursionError):
            return {}
        return told if isinstance(told, dict) else {}

    def write(self, results: Mapping[str, Any], begun: float) -> None:
        """Keep results, and when the run began that found them; what can't be written is found again."""
        text = json.dumps(results)
        if self.folder is None or len(text) > MOST:
            return
        part = self.folder / f"{RESULTS}.{os.getpid()}"
        with suppress(OSError):
            part.write_text(text, encoding="utf-8")
            os.utime(part, (begun, begun))
            part.replace(self.folder / RESULTS)
        with suppress(OSError):
            part.unlink(missing_ok=True)
            _forget_unused(self.folder.parent)

    def clear(self) -> None:
        """Forget everything."""
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
            storage(self.folder)


def open_store(root: Path) -> Store:
    """Return the store of a root directory; it keeps nothing where anybody but the user could write in it."""
    base = home()
    if base is None:
        return Store(trouble="There is no folder for caches, so nothing is kept between runs: set HOME or XDG_CACHE_HOME.")
    where = f"{base} {{}}, so nothing is kept between runs: set XDG_CACHE_HOME to another folder of yours."
    if Path(os.path.realpath(base)).is_relative_to(os.path.realpath(root)):
        return Store(trouble=where.format(f"lies inside of {root}"))
    try:
        base.parent.mkdir(parents=True, exist_ok=True)
        base.mkdir(mode=0o700, exist_ok=True)
        found = base.stat()
    except OSError as error:
        return Store(trouble=where.format(f"can't be made ({error.strerror})"))
    if os.name == "posix" and (found.st_uid != os.geteuid() or found.st_mode & OTHERS):
        return Store(trouble=where.format("may be written by others"))
    words = "\0".join([os.path.realpath(root), sys.prefix, sys.version])
    folder = base / hashlib.sha256(words.encode("utf-8", "surrogateescape")).hexdigest()[:24]
    if storage(folder) is None:
        return Store(trouble=where.format("can't be written"))
    os.utime(folder)
    return Store(folder)


def home() -> Path | None:
    """Return our folder in the user's cache folder; None where the user has none."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(named):  # noqa: PTH117 - an empty name is none
        return Path(named, NAME)
    try:
        return Path.home() / PLACES.get(sys.platform, ".cache") / NAME
    except RuntimeError:
        return None


def _forget_unused(base: Path) -> None:
    oldest = time.time() - UNUSED
    for folder in base.iterdir():
        if folder.stat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)


PLACES: Final = {"darwin": "Library/Caches", "win32": "AppData/Local"}
"""Where a user's cache folder is, from home, by platform."""
