"""Takes the lock for the list of keys and then again for each key, so that the totals mix two moments."""

from threading import Lock


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._lock = Lock()

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        with self._lock:
            self._totals[key] = self._totals.get(key, 0) + 1
            return self._totals[key]

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        with self._lock:
            return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        with self._lock:
            keys = list(self._totals)
        totals = {}
        for key in keys:
            totals[key] = self.total(key)
        return totals
