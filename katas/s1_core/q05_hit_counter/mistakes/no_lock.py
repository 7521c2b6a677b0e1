"""Trusts the GIL to make `+=` safe."""

from collections import Counter


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._totals: Counter[str] = Counter()

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        self._totals[key] += 1
        return self._totals[key]

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        return self._totals[key]

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        return dict(self._totals)
