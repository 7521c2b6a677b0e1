"""The current folder is changed to the root, and nobody goes back."""

import os
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    usage: dict[str, int] = {}
    os.chdir(root)
    waiting = [Path()]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(Path(entry))
                elif entry.is_file(follow_symlinks=False):
                    suffix = Path(entry).suffix.lower()
                    usage[suffix] = usage.get(suffix, 0) + entry.stat().st_size
    return usage
