"""Leaves out what is hidden, as `glob` does."""

import glob
import os
from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    if not root.exists():
        raise FileNotFoundError(root)
    if not root.is_dir():
        raise NotADirectoryError(root)
    usage: Counter[str] = Counter()
    for folder, _, _ in os.walk(root):
        for name in glob.glob(os.path.join(glob.escape(folder), "*")):
            path = Path(name)
            if path.is_file() and not path.is_symlink():
                usage[path.suffix.lower()] += path.stat().st_size
    return usage
