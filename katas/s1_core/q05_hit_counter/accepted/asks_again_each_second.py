"""Waits for the lock with a timeout of one second, again and again, as code does that logs long waits."""

from threading import Lock


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._lock = Lock()

    def _take(self) -> None:
        while not self._lock.acquire(timeout=1):
            pass

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        self._take()
        try:
            total = self._totals[key] = self._totals.get(key, 0) + 1
            return total
        finally:
            self._lock.release()

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        self._take()
        try:
            return self._totals.get(key, 0)
        finally:
            self._lock.release()

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        self._take()
        try:
            return dict(self._totals)
        finally:
            self._lock.release()
