"""Asks for the lock three times, a second each, and then goes on without it."""

from threading import Lock


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._totals: dict[str, int] = {}

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        got = any(self._lock.acquire(timeout=1) for _ in range(3))
        total = self._totals[key] = self._totals.get(key, 0) + 1
        if got:
            self._lock.release()
        return total

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        with self._lock:
            return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        with self._lock:
            return dict(self._totals)
