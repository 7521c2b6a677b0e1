"""`rglob`, after a check of the root, because `rglob` ignores a missing one."""

import errno
import os
from collections import Counter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Return the total size in bytes of the regular files below `root`, by lower-case suffix."""
    if not root.exists():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(root))
    if not root.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(root))
    usage: Counter[str] = Counter()
    for path in root.rglob("*"):
        if path.is_file() and not path.is_symlink():
            usage[path.suffix.lower()] += path.stat().st_size
    return usage
