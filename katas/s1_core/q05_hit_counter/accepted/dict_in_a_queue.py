"""The dict is the only item of a queue, and whoever took it out has it for itself."""

from queue import Queue


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._box: Queue[dict[str, int]] = Queue(maxsize=1)
        self._box.put({})

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        totals = self._box.get()
        try:
            totals[key] = totals.get(key, 0) + 1
            return totals[key]
        finally:
            self._box.put(totals)

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        totals = self._box.get()
        try:
            return totals.get(key, 0)
        finally:
            self._box.put(totals)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        totals = self._box.get()
        try:
            return {**totals}
        finally:
            self._box.put(totals)
