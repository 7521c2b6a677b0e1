"""Counts for each thread by itself."""

from threading import local


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._here = local()

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        totals = self._own()
        totals[key] = totals.get(key, 0) + 1
        return totals[key]

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        return self._own().get(key, 0)

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        return dict(self._own())

    def _own(self) -> dict[str, int]:
        if not hasattr(self._here, "totals"):
            self._here.totals = {}
        totals: dict[str, int] = self._here.totals
        return totals
