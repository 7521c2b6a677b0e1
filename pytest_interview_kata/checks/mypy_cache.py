"""A copy of mypy's cache for each environment, so that the first run in another folder does not analyse the library again."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def prime(cache: Path, kept: Path | None) -> None:
    """Copy the kept cache if there is no cache yet. Errors of the file system are ignored."""
    if kept is not None and kept.is_dir() and not cache.exists():
        _copy(kept, cache)
        with suppress(OSError):
            os.utime(kept)  # unused folders are removed


def keep(cache: Path, kept: Path | None) -> None:
    """Keep a copy of the cache if there is none. If there is no cache, mypy has failed: remove the copy, it may be corrupt."""
    if kept is None:
        return
    if not cache.is_dir():
        shutil.rmtree(kept, ignore_errors=True)
    elif not kept.exists():
        _copy(cache, kept)


def _copy(source: Path, target: Path) -> None:
    part = target.with_name(f"{target.name}.{os.getpid()}")
    with suppress(OSError):
        shutil.copytree(source, part)
        part.rename(target)  # fails if another process was faster
    shutil.rmtree(part, ignore_errors=True)
