"""Strings and `os.path` instead of paths; the listing comes first, and it raises what is due."""

import os
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    os.listdir(root)
    usage: dict[str, int] = {}
    for folder, _, names in os.walk(str(root)):
        for name in names:
            full = os.path.join(folder, name)
            if os.path.islink(full) or not os.path.isfile(full):
                continue
            suffix = os.path.splitext(name)[1].lower()
            usage.setdefault(suffix, 0)
            usage[suffix] += os.path.getsize(full)
    return usage
