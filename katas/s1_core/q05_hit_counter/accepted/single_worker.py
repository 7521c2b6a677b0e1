"""One worker thread does everything, one call after the other."""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: defaultdict[str, int] = defaultdict(int)
        self._worker = ThreadPoolExecutor(max_workers=1)

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        return self._worker.submit(self._hit, key).result()

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        return self._worker.submit(self._totals.get, key, 0).result()

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        return self._worker.submit(dict, self._totals).result()

    def _hit(self, key: str) -> int:
        self._totals[key] += 1
        return self._totals[key]
