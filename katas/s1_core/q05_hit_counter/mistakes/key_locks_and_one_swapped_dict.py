"""Locks each key by itself and swaps the dict of all keys, so that other keys' hits get lost."""

from threading import Lock
from typing import Any


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._locks: dict[str, Any] = {}
        self._guard = Lock()

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        with self._guard:
            lock = self._locks.setdefault(key, Lock())
        with lock:
            totals = dict(self._totals)
            totals[key] = totals.get(key, 0) + 1
            self._totals = totals
            return totals[key]

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        return self._totals.copy()
