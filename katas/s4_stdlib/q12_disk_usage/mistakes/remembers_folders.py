"""Keeps the sums of folders that it has seen, by their paths, though they may change."""

from collections import Counter
from functools import cache
from pathlib import Path


@cache
def measured(root: Path) -> Counter[str]:
    usage: Counter[str] = Counter()
    for path in root.iterdir():
        if path.is_symlink():
            continue
        if path.is_dir():
            usage.update(measured(path))
        elif path.is_file():
            usage[path.suffix.lower()] += path.stat().st_size
    return usage


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    return measured(root)
