"""Starts the players of a judge, one of them in advance, and ends them."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from .player.walls import WALLS
from .process import PlayerProcess
from .starting import spawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .fork_server import ForkServer


class PlayerPool:
    """All players of a judge; one is started before it is needed."""

    def __init__(self, hidden: Sequence[str] = (), walls: frozenset[str] = WALLS, *, forks: bool = False) -> None:
        """Set the walls and the hidden folders of all players; start none yet.

        With `forks`, start a `ForkServer` if the system supports it. Then orphaned descendants become children of this process.
        """
        self._hidden = hidden
        self._walls = walls
        self._server = _fork_server() if forks else None
        self._spare: PlayerProcess | None = None
        self._living: set[PlayerProcess] = set()
        self.missing: set[str] = set()
        """Walls that players reported as missing on this system."""

    def begin(self) -> None:
        """Start a player in advance, because a new interpreter starts slowly. Do nothing if there is a fork server."""
        if self._server is None:
            self.prepare()

    def prepare(self) -> None:
        """Start a player unless one is already waiting."""
        if self._spare is None:
            self._spare = PlayerProcess(self._hidden, self._walls, self._server.start if self._server else spawn)
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
        if self._server:
            self._server.close()
        for process in [*self._living]:
            self.give_back(process)


def _fork_server() -> ForkServer | None:
    if sys.platform == "linux":
        from .fork_server import ForkServer  # noqa: PLC0415 - its modules are not needed elsewhere

        with suppress(OSError):
            return ForkServer()
    return None
