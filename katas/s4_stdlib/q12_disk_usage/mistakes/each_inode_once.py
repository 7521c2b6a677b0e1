"""Counts a file with two names once, as `du` does."""

from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    if not root.exists():
        raise FileNotFoundError(root)
    if not root.is_dir():
        raise NotADirectoryError(root)
    usage: Counter[str] = Counter()
    known: set[tuple[int, int]] = set()
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink():
            status = path.stat()
            if (status.st_dev, status.st_ino) not in known:
                known.add((status.st_dev, status.st_ino))
                usage[path.suffix.lower()] += status.st_size
    return usage
