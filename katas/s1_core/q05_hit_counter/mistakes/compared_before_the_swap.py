"""Compares before it writes, as if comparing and writing were one step."""


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        while True:
            old = self._totals.get(key, 0)
            new = old + 1
            if self._totals.get(key, 0) == old:
                self._totals[key] = new
                return new

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        return self._totals.get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        return self._totals.copy()
