"""Starts the players of a judge, one of them in advance, and ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from .player.walls import WALLS
from .process import PlayerProcess

if TYPE_CHECKING:
    from collections.abc import Sequence


class PlayerPool:
    """All players of a judge; one is started before it is needed."""

    def __init__(self, hidden: Sequence[str] = (), walls: frozenset[str] = WALLS) -> None:
        """Set the walls and the hidden folders of all players; start none yet."""
        self._hidden = hidden
        self._walls = walls
        self._spare: PlayerProcess | None = None
        self._living: set[PlayerProcess] = set()
        self.missing: set[str] = set()
        """Walls that players reported as missing on this system."""

    def prepare(self) -> None:
        """Start a player unless one is already waiting."""
        if self._spare is None:
            self._spare = PlayerProcess(self._hidden, self._walls)
            self._living.add(self._spare)

    def take(self) -> PlayerProcess:
        """Return a player that has not loaded anything yet."""
        self.prepare()
        process, self._spare = cast("PlayerProcess", self._spare), None
        return process

    def give_back(self, process: PlayerProcess) -> None:
        """Kill a player that `take` returned."""
        self._living.discard(process)
        process.close()

    def close(self) -> None:
        """Kill all players."""
        for process in [*self._living]:
            self.give_back(process)
