"""Puts the name of the root into a pattern, as if there were no brackets in it."""

import glob
from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    if not root.exists():
        raise FileNotFoundError(root)
    if not root.is_dir():
        raise NotADirectoryError(root)
    usage: Counter[str] = Counter()
    names = [*glob.glob(f"{root}/*"), *glob.glob(f"{root}/.*")]
    while names:
        path = Path(names.pop())
        if path.is_symlink():
            continue
        if path.is_dir():
            names += map(str, path.iterdir())
        elif path.is_file():
            usage[path.suffix.lower()] += path.stat().st_size
    return usage
