"""Cuts the name at its last dot, and takes .profile for a suffix."""

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
        if path.is_file() and not path.is_symlink():
            _, dot, rest = path.name.rpartition(".")
            usage[f".{rest.lower()}" if dot else ""] += path.stat().st_size
    return usage
