"""The dict is the only item of a queue, so only one thread at a time can have it."""

from queue import Queue


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._box: Queue[dict[str, int]] = Queue(maxsize=1)
        self._box.put({})

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        totals = self._box.get()
        try:
            totals[key] = totals.get(key, 0) + 1
            return totals[key]
        finally:
            self._box.put(totals)

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        totals = self._box.get()
        try:
            return totals.get(key, 0)
        finally:
            self._box.put(totals)

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        totals = self._box.get()
        try:
            return {**totals}
        finally:
            self._box.put(totals)
