"""Where a player sits: loads an attempt, passes requests, counts the time, and seats another player when one is lost."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from .player.walls import WALLS
from .process import Channel, Lost

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PATIENCE: Final = 2
"""How many times as long as they may work all calls may take by the clock."""
ENVIRONMENT: Final = {"LANG": "C.UTF-8", "PATH": "/nonexistent", "LOGNAME": "attempt", "PYTHONDONTWRITEBYTECODE": "1"}


@dataclass(frozen=True, slots=True)
class Job:
    """An attempt to load and what it may use: seconds and bytes."""

    kata: str
    filename: str
    source: str
    scenarios: str
    scenarios_filename: str
    paths: tuple[str, ...]
    """Folders to import from besides the standard library."""
    load: float
    call: float
    total: float
    memory: int


class Spares:
    """Players started ahead of need."""

    def __init__(self, hidden: Sequence[str] = (), walls: frozenset[str] = WALLS) -> None:
        """Start them behind these walls, to which these folders are hidden."""
        self._hidden = hidden
        self._walls = walls
        self._spare: Channel | None = None
        self._living: set[Channel] = set()
        self.missing: set[str] = set()
        """Walls that the system turned out to lack."""

    def prepare(self) -> None:
        """Start one, unless one is waiting."""
        if self._spare is None:
            self._spare = Channel(self._hidden, self._walls)
            self._living.add(self._spare)

    def take(self) -> Channel:
        """Give a player that has loaded nothing yet."""
        self.prepare()
        channel, self._spare = cast("Channel", self._spare), None
        return channel

    def give_back(self, channel: Channel) -> None:
        """End a player that was taken."""
        self._living.discard(channel)
        channel.close()

    def close(self) -> None:
        """End every player."""
        for channel in [*self._living]:
            self.give_back(channel)


class Seat:
    """A loaded player, and another one after it is lost."""

    def __init__(self, job: Job, spares: Spares) -> None:
        self.job = job
        self._spares = spares
        self._channel: Channel | None = None
        self._number = 0
        self._printed = 0
        self.spent = 0.0
        """Seconds that calls have taken so far."""

    def load(self) -> dict[str, Any]:
        """Load the attempt into a fresh player and give the player's answer. Raises `Lost`."""
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
            raise Lost("garbled", "an answer out of turn")
        return reply

    def ask(self, request: dict[str, Any], answer: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
        """Pass a request and give the reply to it; calls that come back meanwhile go to `answer`. Raises `Lost`."""
        if self._channel is None:
            self._reload()
        channel, job = self._channel, self.job
        if channel is None:
            raise Lost("crashed", "there is no player")
        if self._is_over(channel):
            raise Lost("timeout", f"all calls together took longer than {job.total:g} s")
        self._number += 1
        start = time.monotonic()
        channel.send({**request, "id": self._number}, job.call)
        try:
            return self._await(channel, self._number, answer)
        finally:
            self.spent += time.monotonic() - start

    def _reload(self) -> None:
        # What a lost player costs counts, or an attempt that is slow to import and lost in each property takes for ever.
        start = time.monotonic()
        try:
            self.load()
        finally:
            self.spent += time.monotonic() - start

    def _is_over(self, channel: Channel) -> bool:
        """Whether the time of all calls is up: time of work, where it can be told, so that a busy machine refuses nobody."""
        if self.spent <= self.job.total:
            return False
        used = channel.spent()
        return used is None or used.worked > self.job.total or self.spent - used.starved > self.job.total * PATIENCE

    def _await(self, channel: Channel, number: int, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
        end = time.monotonic() + self.job.total
        while time.monotonic() < end:
            message = channel.receive(self.job.call)
            if "ask" in message:
                channel.send({"answer": answer(message)}, self.job.call)
            elif message.get("id") == number:
                return message
            else:
                raise Lost("garbled", "an answer out of turn")
        raise Lost("timeout", f"it asked on and on, for {self.job.total:g} s")

    def mark(self) -> None:
        """Remember where the output stands, for `printed`."""
        self._printed = self._channel.printed() if self._channel else 0

    def printed(self) -> str:
        """Give what the attempt printed since `mark`."""
        return self._channel.output(self._printed) if self._channel else ""

    def own(self, frames: tuple[tuple[str, int, str], ...]) -> tuple[tuple[int, str], ...]:
        """Give the attempt's own frames of a trace, outermost first: line and function."""
        return tuple((line, function) for file, line, function in reversed(frames) if file == self.job.filename)

    def close(self) -> None:
        """End the player, if there is one."""
        if self._channel is not None:
            self._spares.give_back(self._channel)
            self._channel = None
            self._printed = 0
