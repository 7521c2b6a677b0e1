"""Removes the folder of a player, even if an attempt has filled it with deeply nested or protected folders."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
from pathlib import Path


def remove(home: Path) -> None:
    """Remove the folder of a player with its scratch folder; ignore files that cannot be removed.

    Each folder in the scratch folder is moved to the top before it is listed, so that paths stay short and nesting shallow.
    """
    waiting = [] if (home / "scratch").is_symlink() else [home / "scratch"]
    for number in itertools.count():
        if not waiting:
            break
        folder, lifted = waiting.pop(), home / f"{number}"
        with contextlib.suppress(OSError):
            folder.chmod(0o700)
            folder.rename(lifted)
            with os.scandir(lifted) as entries:
                waiting += [Path(entry) for entry in entries if entry.is_dir(follow_symlinks=False)]
    shutil.rmtree(home, ignore_errors=True)
