"""Sessions load an attempt into a player, pass requests, count the time, and replace a player that is lost."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from .player.walls import WALLS
from .process import PlayerLost, PlayerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PATIENCE: Final = 2
"""By the wall clock, all calls together may take this many times as long as they may work."""
ENVIRONMENT: Final = {"LANG": "C.UTF-8", "PATH": "/nonexistent", "LOGNAME": "attempt", "PYTHONDONTWRITEBYTECODE": "1"}


@dataclass(frozen=True, slots=True)
class LoadRequest:
    """An attempt to load and its limits: `load`, `call` and `total` in seconds, `memory` in bytes."""

    kata: str
    filename: str
    source: str
    scenarios: str
    scenarios_filename: str
    paths: tuple[str, ...]
    """Folders to import from in addition to the standard library."""
    load: float
    call: float
    total: float
    memory: int


class Spares:
    """Players that are started before they are needed."""

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
        channel, self._spare = cast("PlayerProcess", self._spare), None
        return channel

    def give_back(self, channel: PlayerProcess) -> None:
        """Kill a player that `take` returned."""
        self._living.discard(channel)
        channel.close()

    def close(self) -> None:
        """Kill all players."""
        for channel in [*self._living]:
            self.give_back(channel)


class PlayerSession:
    """A session with one attempt and its player, which is replaced after it is lost."""

    def __init__(self, job: LoadRequest, spares: Spares) -> None:
        self.job = job
        self._spares = spares
        self._channel: PlayerProcess | None = None
        self._number = 0
        self._printed = 0
        self.spent = 0.0
        """Seconds that calls and reloads have taken so far."""

    def load(self) -> dict[str, Any]:
        """Load the attempt into a fresh player and return the player's answer. Raise `PlayerLost` if there is none."""
        self.close()
        self._channel = channel = self._spares.take()
        self._number = 0
        job = self.job
        message = {
            "name": job.kata,
            "filename": job.filename,
            "source": job.source,
            "scenarios": job.scenarios,
            "scenarios_filename": job.scenarios_filename,
            "paths": list(job.paths),
            "memory": job.memory,
            "environment": ENVIRONMENT | {"TMPDIR": str(channel.scratch), "HOME": str(channel.scratch)},
        }
        channel.send(message, job.load)
        self._spares.missing |= set(map(str, channel.receive(job.load).get("missing", ())))
        reply = channel.receive(job.load)
        if reply.get("id") != 0:
            raise PlayerLost("garbled", "an unexpected answer")
        return reply

    def ask(self, request: dict[str, Any], answer: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
        """Send a request; return the reply. Callbacks that arrive first go to `answer`. Raise `PlayerLost` if none comes."""
        if self._channel is None:
            self._reload()
        channel, job = self._channel, self.job
        if channel is None:
            raise PlayerLost("crashed", "there is no player")
        if self._is_over(channel):
            raise PlayerLost("timeout", f"all calls together took longer than {job.total:g} s")
        self._number += 1
        start = time.monotonic()
        channel.send({**request, "id": self._number}, job.call)
        try:
            return self._await(channel, self._number, answer)
        finally:
            self.spent += time.monotonic() - start

    def _reload(self) -> None:
        # Reloads count, or an attempt that is slow to import and lost in each property would run forever.
        start = time.monotonic()
        try:
            self.load()
        finally:
            self.spent += time.monotonic() - start

    def _is_over(self, channel: PlayerProcess) -> bool:
        """Return whether all calls have used up their time: working time if known, so that a busy machine fails no attempt."""
        if self.spent <= self.job.total:
            return False
        used = channel.spent()
        return used is None or used.worked > self.job.total or self.spent - used.starved > self.job.total * PATIENCE

    def _await(self, channel: PlayerProcess, number: int, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
        end = time.monotonic() + self.job.total
        while time.monotonic() < end:
            message = channel.receive(self.job.call)
            if "ask" in message:
                channel.send({"answer": answer(message)}, self.job.call)
            elif message.get("id") == number:
                return message
            else:
                raise PlayerLost("garbled", "an unexpected answer")
        raise PlayerLost("timeout", f"it kept calling back for {self.job.total:g} s")

    def mark(self) -> None:
        """Remember the current end of the output, for `printed`."""
        self._printed = self._channel.printed() if self._channel else 0

    def printed(self) -> str:
        """Return what the attempt printed since `mark`."""
        return self._channel.output(self._printed) if self._channel else ""

    def own(self, frames: tuple[tuple[str, int, str], ...]) -> tuple[tuple[int, str], ...]:
        """Return line and function of the attempt's own frames, outermost first; `frames` starts with the innermost."""
        return tuple((line, function) for file, line, function in reversed(frames) if file == self.job.filename)

    def close(self) -> None:
        """Kill the player, if there is one."""
        if self._channel is not None:
            self._spares.give_back(self._channel)
            self._channel = None
            self._printed = 0
