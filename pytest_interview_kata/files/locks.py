"""Locks files that several programs change."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE: Final = 10.0
"""Seconds to wait while another program writes."""


@contextmanager
def alone(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a file; raise `KataError` if other programs hold it for more than `patience` seconds."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - reading, the usual case, needs no lock

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
    """Return the path of a file's lock, which is not deleted after use: otherwise two programs could hold it at once."""
    import tempfile  # noqa: PLC0415 - as above

    owner = getattr(os, "getuid", str)()
    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"kata-{owner}-{name}.lock"
