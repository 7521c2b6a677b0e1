"""Counts links to files: `is_file` follows them."""

from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    if not root.exists():
        raise FileNotFoundError(root)
    if not root.is_dir():
        raise NotADirectoryError(root)
    usage: Counter[str] = Counter()
    for path in root.rglob("*"):
        if path.is_file():
            usage[path.suffix.lower()] += path.stat().st_size
    return usage
