"""Strings and `os.path` instead of paths; `os.listdir` raises what `os.walk` ignores."""

import os
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Return the total size in bytes of the regular files below `root`, by lower-case suffix."""
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
