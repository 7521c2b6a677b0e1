"""`os.walk` with `onerror`, because it ignores errors otherwise."""

import os
from collections import defaultdict
from pathlib import Path


def complain(error: OSError) -> None:
    """Raise an error that `os.walk` would ignore."""
    raise error


def disk_usage(root: Path) -> dict[str, int]:
    """Return the total size in bytes of the regular files below `root`, by lower-case suffix."""
    usage: dict[str, int] = defaultdict(int)
    for folder, _, names in os.walk(root, onerror=complain):
        for name in names:
            path = Path(folder, name)
            if path.is_file() and not path.is_symlink():
                usage[path.suffix.lower()] += path.stat().st_size
    return dict(usage)
