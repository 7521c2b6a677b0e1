"""Each key has its own lock and number, one more lock guards their creation, and `totals` acquires all locks."""

from contextlib import ExitStack
from threading import Lock


class Cell:
    def __init__(self) -> None:
        self.lock = Lock()
        self.number = 0


class HitCounter:
    """Counts hits by key, from any number of threads."""

    def __init__(self) -> None:
        self._cells: dict[str, Cell] = {}
        self._guard = Lock()

    def hit(self, key: str) -> int:
        """Count a hit and return the new total of the key."""
        with self._guard:
            cell = self._cells.setdefault(key, Cell())
        with cell.lock:
            cell.number += 1
            return cell.number

    def total(self, key: str) -> int:
        """Return the number of hits of the key so far."""
        with self._guard:
            cell = self._cells.get(key)
        if cell is None:
            return 0
        with cell.lock:
            return cell.number

    def totals(self) -> dict[str, int]:
        """Return a new dict with the totals of all keys that were hit."""
        with self._guard, ExitStack() as stack:
            for cell in self._cells.values():
                stack.enter_context(cell.lock)
            return {key: cell.number for key, cell in self._cells.items() if cell.number}
