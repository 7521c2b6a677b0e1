"""Sessions load an attempt into a player, pass requests, count the time, and replace a player that is lost."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, cast

from .player.output import KEPT
from .player.walls import WALLS
from .process import PlayerLost, PlayerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .messages import Answer, Call, Callback, Error, Load, LoadRequest, Reply, Request, Returned, Started
    from .printed import Frames

PATIENCE: Final = 2
"""The limit for all calls together in wall-clock time, as a multiple of the time that they may work."""
FULL: Final = f"\n(only the first {KEPT >> 10} kB of what the program prints are kept)\n"
ENVIRONMENT: Final = {"LANG": "C.UTF-8", "PATH": "/nonexistent", "LOGNAME": "attempt", "PYTHONDONTWRITEBYTECODE": "1"}


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


class ScenariosFailed(Exception):  # noqa: N818 - it says what failed, not whose error it is
    """The scenarios of a kata cannot be loaded into a player."""

    def __init__(self, error: Error) -> None:
        super().__init__(error[2])
        self.error = error


class PlayerSession:
    """A session with one attempt and its player, which is replaced after it is lost."""

    eager = False
    """Whether questions are asked one by one, so that the traceback of a failure shows the line of the question."""

    def __init__(self, request: LoadRequest, players: PlayerPool) -> None:
        self.request = request
        self._players = players
        self._process: PlayerProcess | None = None
        self._number = 0
        self._printed = 0
        self.spent = 0.0
        """Seconds that calls and reloads have taken so far."""

    def load(self) -> Reply:
        """Load the attempt into a fresh player and return the player's answer. Raise `PlayerLost` if there is none.

        Raise `ScenariosFailed` if the kata's scenarios cannot be loaded before it.
        """
        self.close()
        self._process = process = self._players.take()
        self._number = 0
        seconds, scratch = self.request["load"], str(process.scratch)
        message: Load = {**self.request, "environment": ENVIRONMENT | {"TMPDIR": scratch, "HOME": scratch}}
        process.send(message, seconds)
        started = cast("Started", process.receive(seconds))
        self._players.missing |= set(map(str, started.get("missing", ())))
        if "x" in started:
            raise ScenariosFailed(started["x"])
        reply = cast("Reply", process.receive(seconds))
        if reply.get("id") != 0:
            raise PlayerLost("garbled", "an unexpected answer")
        return reply

    def ask(self, call: Call, answer: Callable[[Callback], Returned]) -> Reply:
        """Make a call; return the reply. Callbacks that arrive first go to `answer`. Raise `PlayerLost` if none comes."""
        process = self._process or self._reload()
        if self._is_over(process):
            raise PlayerLost("timeout", f"all calls together took longer than {self.request['total']:g} s")
        self._number += 1
        start = time.monotonic()
        request: Request = {**call, "id": self._number}
        process.send(request, self.request["call"])
        try:
            return self._reply(process, answer)
        finally:
            self.spent += time.monotonic() - start

    def _reload(self) -> PlayerProcess:
        # Reloads count, because an attempt that is slow to import and lost in each property would run forever.
        start = time.monotonic()
        try:
            self.load()
        finally:
            self.spent += time.monotonic() - start
        return cast("PlayerProcess", self._process)

    def _is_over(self, process: PlayerProcess) -> bool:
        """Return whether all calls have used up their time: working time if known, so that a busy machine fails no attempt."""
        total = self.request["total"]
        if self.spent <= total:
            return False
        used = process.spent()
        return used is None or used.worked > total or self.spent - used.starved > total * PATIENCE

    def _reply(self, process: PlayerProcess, answer: Callable[[Callback], Returned]) -> Reply:
        number, seconds, total = self._number, self.request["call"], self.request["total"]
        end = time.monotonic() + total
        while time.monotonic() < end:
            message = process.receive(seconds)
            if "ask" in message:
                answered: Answer = {"answer": answer(cast("Callback", message))}
                process.send(answered, seconds)
            elif message.get("id") == number:
                return cast("Reply", message)
            else:
                raise PlayerLost("garbled", "an unexpected answer")
        raise PlayerLost("timeout", f"it called the callback for {total:g} s without returning")

    def mark(self) -> None:
        """Remember the current end of the output, for `printed`."""
        self._printed = self._process.printed.size() if self._process else 0

    def printed(self) -> str:
        """Return what the attempt printed since `mark`, and whether that may not be all."""
        if not self._process:
            return ""
        printed = self._process.printed
        return printed.text(self._printed) + (FULL if printed.size() >= KEPT else "")

    def own(self, frames: Frames) -> tuple[tuple[int, str], ...]:
        """Return line and function of the attempt's own frames, outermost first; `frames` starts with the innermost."""
        return tuple((line, function) for file, line, function in reversed(frames) if file == self.request["filename"])

    def close(self) -> None:
        """Kill the player, if there is one."""
        if self._process is not None:
            self._players.give_back(self._process)
            self._process = None
            self._printed = 0
