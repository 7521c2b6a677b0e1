"""A `Counter` behind an `RLock`, which the same thread acquires twice."""

import threading
from collections import Counter


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._hits: Counter[str] = Counter()
        self._lock = threading.RLock()

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        with self._lock:
            self._hits[key] += 1
            return self.total(key)

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        with self._lock:
            return self._hits[key]

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        with self._lock:
            return dict(self._hits)
