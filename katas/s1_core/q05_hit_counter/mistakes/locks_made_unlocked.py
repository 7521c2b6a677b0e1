"""Makes a lock for each key when it is first needed, and two threads may make two."""

from threading import Lock
from typing import Any


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._locks: dict[str, Any] = {}

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        if key not in self._locks:
            self._locks[key] = Lock()
        with self._locks[key]:
            total = self._totals.get(key, 0) + 1
            self._totals[key] = total
            return total

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        return self._totals.copy()
