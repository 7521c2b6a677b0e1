"""`os.walk`, which swallows errors unless it is told to raise them."""

import os
from collections import defaultdict
from pathlib import Path


def complain(error: OSError) -> None:
    """Raise what `os.walk` would swallow."""
    raise error


def disk_usage(root: Path) -> dict[str, int]:
    """Give the bytes of the regular files under `root` by lower-case suffix."""
    usage: dict[str, int] = defaultdict(int)
    for folder, _, names in os.walk(root, onerror=complain):
        for name in names:
            path = Path(folder, name)
            if path.is_file() and not path.is_symlink():
                usage[path.suffix.lower()] += path.stat().st_size
    return dict(usage)
