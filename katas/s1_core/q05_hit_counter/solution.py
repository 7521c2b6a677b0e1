"""One lock for everything: each method is one step."""

from threading import Lock


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._lock = Lock()

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        with self._lock:
            total = self._totals.get(key, 0) + 1
            self._totals[key] = total
            return total

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        with self._lock:
            return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        with self._lock:
            return self._totals.copy()
