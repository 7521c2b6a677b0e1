"""Says nothing of a root that is not there, for `rglob` says nothing."""

from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    usage: Counter[str] = Counter()
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink():
            usage[path.suffix.lower()] += path.stat().st_size
    return usage
