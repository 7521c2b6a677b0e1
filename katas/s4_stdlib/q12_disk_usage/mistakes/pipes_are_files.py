"""Takes for a file whatever is no folder."""

import os
from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    usage: Counter[str] = Counter()
    waiting = [root]
    while waiting:
        for entry in os.scandir(waiting.pop()):
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry))
            elif not entry.is_symlink():
                usage[Path(entry).suffix.lower()] += entry.stat().st_size
    return usage
