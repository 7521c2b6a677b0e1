"""Tries to acquire the lock in a busy loop until it succeeds."""

import time
from threading import Semaphore


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._free = Semaphore()

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        while not self._free.acquire(timeout=0.01):
            time.sleep(0)
        try:
            self._totals[key] = self._totals.setdefault(key, 0) + 1
            return self._totals[key]
        finally:
            self._free.release()

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        with self._free:
            return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        with self._free:
            return dict(self._totals.items())
