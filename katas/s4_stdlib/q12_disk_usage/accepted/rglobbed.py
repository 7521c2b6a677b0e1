"""`rglob`, after a look at the root, about which it would say nothing."""

import errno
import os
from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    if not root.exists():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(root))
    if not root.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(root))
    usage: Counter[str] = Counter()
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink():
            usage[path.suffix.lower()] += path.stat().st_size
    return usage
