"""A list of all files, sorted and grouped by suffix."""

import os
from itertools import groupby
from operator import itemgetter
from pathlib import Path


def disk_usage(root: Path) -> dict[str, int]:
    """Return the total size in bytes of the regular files below `root`, by lower-case suffix."""
    found: list[tuple[str, int]] = []

    def look(folder: str) -> None:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_symlink():
                    continue
                if entry.is_dir():
                    look(entry.path)
                elif entry.is_file():
                    found.append((Path(entry.name).suffix.lower(), entry.stat().st_size))

    look(os.fspath(root))
    groups = groupby(sorted(found), key=itemgetter(0))
    return {suffix: sum(size for _, size in group) for suffix, group in groups}
