"""Asks every name for its size before it asks what it is."""

import os
from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    os.listdir(root)
    usage: Counter[str] = Counter()
    for folder, _, names in os.walk(root):
        sizes = {name: os.path.getsize(os.path.join(folder, name)) for name in names}
        for name, size in sizes.items():
            path = Path(folder, name)
            if path.is_file() and not path.is_symlink():
                usage[path.suffix.lower()] += size
    return usage
