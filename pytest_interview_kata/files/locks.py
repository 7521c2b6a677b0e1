"""Locks files that several programs change."""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE: Final = 10.0
"""Seconds to wait while another program writes."""
POLL: Final = 0.5
"""Seconds between two calls of `tick` while another program holds a lock."""


@contextmanager
def alone(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a file; raise `KataError` if other programs hold it for more than `patience` seconds."""
    with holding(lock_of(path), patience) as held:
        if not held:
            raise KataError(f"Another program has been writing {path} for {patience:g} s: end it, or delete {lock_of(path)}.")
        yield


@contextmanager
def holding(lock: Path, patience: float, tick: Callable[[], None] = lambda: None) -> Iterator[bool]:
    """Hold a lock file; yield False if other programs hold it for more than `patience` seconds. Call `tick` while waiting."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - reading, the usual case, needs no lock

    found = FileLock(lock, timeout=min(patience, POLL))
    for _ in range(max(1, round(patience / POLL))):
        with suppress(Timeout):
            found.acquire()
            break
        tick()
    try:
        yield found.is_locked
    finally:
        found.release()


def lock_of(path: Path) -> Path:
    """Return the path of a file's lock. The lock is not deleted after use: otherwise two programs could hold it at once."""
    import tempfile  # noqa: PLC0415 - as above

    owner = getattr(os, "getuid", str)()
    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"kata-{owner}-{name}.lock"
