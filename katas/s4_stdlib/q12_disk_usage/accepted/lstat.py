"""`lstat` answers all questions at once: no link is followed, for none is ever asked about what it leads to."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path


def regular_files(folder: Path) -> Iterator[tuple[Path, int]]:
    """Give the files below a folder and their sizes."""
    for name in os.listdir(folder):
        path = folder / name
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            yield from regular_files(path)
        elif stat.S_ISREG(status.st_mode):
            yield path, status.st_size


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    usage: dict[str, int] = {}
    for path, size in regular_files(root):
        usage[path.suffix.lower()] = usage.get(path.suffix.lower(), 0) + size
    return usage
