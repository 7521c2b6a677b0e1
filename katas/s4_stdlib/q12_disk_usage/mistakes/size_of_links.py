"""Measures links by their own size: the length of what they lead to."""

import os
from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    os.listdir(root)
    usage: Counter[str] = Counter()
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            if path.is_file():
                usage[path.suffix.lower()] += path.lstat().st_size
    return usage
