"""Appends each hit to a list, which is atomic, and counts afterwards, which is another step."""

from collections import Counter


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._hits: list[str] = []

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        self._hits.append(key)
        return self._hits.count(key)

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        return self._hits.count(key)

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        return dict(Counter(self._hits))
