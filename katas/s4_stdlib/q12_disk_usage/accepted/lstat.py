"""`lstat` answers all questions in one call, and never follows a link."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path


def regular_files(folder: Path) -> Iterator[tuple[Path, int]]:
    """Yield the files below a folder with their sizes."""
    for name in os.listdir(folder):
        path = folder / name
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            yield from regular_files(path)
        elif stat.S_ISREG(status.st_mode):
            yield path, status.st_size


def disk_usage(root: Path) -> dict[str, int]:
    """Return the total size in bytes of the regular files below `root`, by lower-case suffix."""
    usage: dict[str, int] = {}
    for path, size in regular_files(root):
        usage[path.suffix.lower()] = usage.get(path.suffix.lower(), 0) + size
    return usage
