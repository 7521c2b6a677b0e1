"""Removes the folder of a player, whatever an attempt has made of it."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
from pathlib import Path


def remove(home: Path) -> None:
    """Remove a folder and its scratch folder, however deeply nested or protected; ignore what cannot be removed.

    Each folder is moved up before it is listed, so that paths stay short and recursion stays shallow.
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
