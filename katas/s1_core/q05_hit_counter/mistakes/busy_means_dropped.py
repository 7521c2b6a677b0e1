"""Takes the lock only if it is free, and counts nothing otherwise."""

from threading import Lock


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._lock = Lock()

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        if self._lock.acquire(blocking=False):
            self._totals[key] = self._totals.get(key, 0) + 1
            total = self._totals[key]
            self._lock.release()
            return total
        return self._totals.get(key, 0) + 1

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        with self._lock:
            return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        with self._lock:
            return self._totals.copy()
