"""Takes a root that is a file for one that is not there."""

from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    if not root.is_dir():
        raise FileNotFoundError(root)
    usage: Counter[str] = Counter()
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink():
            usage[path.suffix.lower()] += path.stat().st_size
    return usage
