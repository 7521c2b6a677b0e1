"""Files that several programs may change: one after the other, by a lock that lies in nobody's repository."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from .model import KataError

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE: Final = 10.0
"""Seconds to wait for another program that is writing."""


@contextmanager
def alone(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a file; who has to wait for others longer than `patience` seconds gets a `KataError`."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - reading, which is what nearly always happens, needs none

    try:
        lock = FileLock(lock_of(path), timeout=patience)
        lock.acquire()
    except Timeout:
        raise KataError(
            f"Another program has been writing {path} for {patience:g} s: end it, or delete {lock_of(path)}."
        ) from None
    try:
        yield
    finally:
        lock.release()


def lock_of(path: Path) -> Path:
    """Give the lock's path. It is left behind, or two programs could hold it at once."""
    import tempfile  # noqa: PLC0415 - as above

    owner = getattr(os, "getuid", str)()
    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"kata-{owner}-{name}.lock"
