"""Reads the totals key by key, each under a lock of its own, so that they may be of different moments."""

from threading import Lock


class Cell:
    def __init__(self) -> None:
        self.lock = Lock()
        self.number = 0

    def read(self) -> int:
        with self.lock:
            return self.number


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._cells: dict[str, Cell] = {}
        self._guard = Lock()

    def hit(self, key: str) -> int:
        """Count a hit and give the new total of the key."""
        with self._guard:
            cell = self._cells.setdefault(key, Cell())
        with cell.lock:
            cell.number += 1
            return cell.number

    def total(self, key: str) -> int:
        """Give the number of hits of the key so far."""
        with self._guard:
            cell = self._cells.get(key)
        if cell is None:
            return 0
        with cell.lock:
            return cell.number

    def totals(self) -> dict[str, int]:
        """Give the totals of all keys that were hit, in a dict of the caller's own."""
        with self._guard:
            cells = list(self._cells.items())
        return {key: number for key, cell in cells if (number := cell.read())}
