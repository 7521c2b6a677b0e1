"""Gives the total from before the hit."""

from threading import Lock


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._lock = Lock()

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        with self._lock:
            total = self._totals.get(key, 0)
            self._totals[key] = total + 1
            return total

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        with self._lock:
            return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        with self._lock:
            return self._totals.copy()
