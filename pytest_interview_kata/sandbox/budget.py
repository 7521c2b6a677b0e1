"""The time limit for all calls of an attempt together. Time during which a process waits for a processor does not count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .clock import Spent, starved_here

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE: Final = 2
"""An attempt that only waits may take this many times as long as an attempt that works."""
CHECKS: Final = 20
"""How many times the platform is asked how a player spends its time, in a period as long as an attempt may work."""


class Budget:
    """The time for all calls: players may work for `seconds`, or wait for `PATIENCE` times as long.

    A player waits if the judge awaits its answer, it does not work, and neither it nor the judge waits for a processor.
    Without times from the platform, all time during which answers are awaited counts as work.
    """

    def __init__(self, seconds: float, starved: Callable[[], float] = starved_here) -> None:
        """Begin to count; `starved` returns the seconds that the judge has waited for a processor."""
        self._seconds = seconds
        self._starved = starved
        self._start = starved()
        self._players = Spent()
        self._checked = seconds
        self.awaited = 0.0
        """Seconds during which answers of players were awaited."""
        self.answering = 0.0
        """Processor time that the judge has used for callbacks: it counts as work of the attempt."""

    def started(self, player: Spent | None) -> None:
        """Start to count the time of a player; the time that it has spent so far does not count."""
        self._players -= player or Spent()

    def ended(self, player: Spent | None) -> None:
        """Add the time that a player had spent when it ended."""
        self._players += player or Spent()

    def is_used_up(self, player: Callable[[], Spent | None]) -> bool:
        """Return whether all time is used up. `player` returns the time that the current player has spent."""
        passed = self.awaited + self.answering
        if passed <= self._checked:
            return False
        self._checked = passed + self._seconds / CHECKS
        current = player()
        if current is None:
            return True
        spent = self._players + current
        waited = self.awaited - spent.worked - spent.starved - (self._starved() - self._start)
        return spent.worked + self.answering > self._seconds or waited > self._seconds * PATIENCE
