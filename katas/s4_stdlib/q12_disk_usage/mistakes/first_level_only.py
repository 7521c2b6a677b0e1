"""Looks into the folder itself and into no other."""

from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    usage: Counter[str] = Counter()
    for path in root.iterdir():
        if path.is_file() and not path.is_symlink():
            usage[path.suffix.lower()] += path.stat().st_size
    return usage
