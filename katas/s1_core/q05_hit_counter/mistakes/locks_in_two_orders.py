"""Takes two locks in one order here and in the other order there."""

from threading import Lock


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._reading = Lock()
        self._writing = Lock()

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        with self._writing, self._reading:
            self._totals[key] = self._totals.get(key, 0) + 1
            return self._totals[key]

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        with self._reading:
            return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        with self._reading, self._writing:
            return self._totals.copy()
