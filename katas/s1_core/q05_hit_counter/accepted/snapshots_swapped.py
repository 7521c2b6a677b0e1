"""Creates a new dict for each hit and swaps it in, so readers need no lock."""

from threading import Condition


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._now: dict[str, int] = {}
        self._writing = Condition()

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        with self._writing:
            total = self._now.get(key, 0) + 1
            self._now = self._now | {key: total}
            return total

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        return self._now.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        return dict(self._now)
