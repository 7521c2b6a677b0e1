"""Sessions load an attempt into a player, pass requests, count the time, and replace a player that is lost."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING, Any, Final, cast

from .budget import Budget
from .player import framing
from .player.output import KEPT
from .process import PlayerLost

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .messages import Answer, Call, Callback, Error, Load, LoadRequest, Reply, Request, Returned, Started
    from .pool import PlayerPool
    from .printed import Frames
    from .process import PlayerProcess

AHEAD_BYTES: Final = 1 << 15
"""The maximum size of the calls that are sent ahead, in bytes. They fit into the pipe, so that writing does not block."""
FULL: Final = f"\n(only the first {KEPT >> 10} kB of what the program prints are kept)\n"
ENVIRONMENT: Final = {"LANG": "C.UTF-8", "PATH": "/nonexistent", "LOGNAME": "attempt", "PYTHONDONTWRITEBYTECODE": "1"}


class ScenariosFailed(Exception):  # noqa: N818 - it says what failed, not whose error it is
    """The scenarios of a kata cannot be loaded into a player."""

    def __init__(self, error: Error) -> None:
        super().__init__(error[2])
        self.error = error


class OutOfStep(BaseException):
    """A property makes a call other than the one sent ahead. This is not an `Exception`, so that properties do not catch it."""


class PlayerSession:
    """A session with one attempt and its player, which is replaced after it is lost."""

    eager = False
    """Whether questions are asked one by one, so that the traceback of a failure shows the line that asked."""

    def __init__(self, request: LoadRequest, players: PlayerPool) -> None:
        self.request = request
        self._players = players
        self._process: PlayerProcess | None = None
        self._forks = False
        self._number = 0
        self._printed = 0
        self._budget = Budget(request["total"])
        self._ahead: deque[tuple[Call, int]] = deque()

    @property
    def is_ahead(self) -> bool:
        """Whether there are calls that were sent ahead, but not yet passed to `ask`."""
        return bool(self._ahead)

    def restart_clock(self) -> None:
        """Begin to count the time of all calls anew."""
        self._budget = Budget(self.request["total"])
        if self._process is not None:
            self._budget.started(self._process.spent())

    def load(self) -> Reply:
        """Load the attempt into a fresh player and return the player's answer. Raise `PlayerLost` if there is none.

        Raise `ScenariosFailed` if the kata's scenarios, which are loaded first, cannot be loaded.
        """
        self.close()
        self._process = process = self._players.take()
        seconds, scratch = self.request["load"], str(process.scratch)
        message: Load = {**self.request, "environment": ENVIRONMENT | {"TMPDIR": scratch, "HOME": scratch}}
        process.send(message, seconds)
        return self._loaded(process)

    def renew(self) -> Reply:
        """Do the same as `load`, but faster if the player can fork a new process that has already done all imports."""
        if self._process is None or not self._forks:
            return self.load()
        self._budget.ended(self._process.spent())
        try:
            self._process.send({"another": True}, self.request["load"])
            return self._loaded(self._process)
        except PlayerLost:
            return self.load()

    def _loaded(self, process: PlayerProcess) -> Reply:
        seconds, self._number = self.request["load"], 0
        started = cast("Started", process.receive(seconds))
        self._players.missing |= set(map(str, started.get("missing", ())))
        self._forks = started.get("forks") is True
        if "x" in started:
            raise ScenariosFailed(started["x"])
        reply = cast("Reply", process.receive(seconds))
        if reply.get("id") != 0:
            raise PlayerLost("garbled", "an unexpected answer")
        return reply

    def ask(self, call: Call, answer: Callable[[Callback], Returned]) -> Reply:
        """Make a call and return the reply; `answer` handles callbacks until then. Raise `PlayerLost` if no reply arrives."""
        process = self._process or self._reload()
        if self._budget.is_used_up(process.spent):
            raise PlayerLost("timeout", f"all calls together took longer than {self.request['total']:g} s")
        number, message = self._sent_ahead(process, call) if self._ahead else self._sent(process, call)
        while message.get("id") != number:
            if "ask" not in message:
                raise PlayerLost("garbled", "an unexpected answer")
            message = self._answer(process, cast("Callback", message), answer)
            if self._budget.is_used_up(process.spent):
                raise PlayerLost("timeout", f"it called the callback for {self.request['total']:g} s without returning")
        return cast("Reply", message)

    def _sent(self, process: PlayerProcess, call: Call) -> tuple[int, dict[str, Any]]:
        self._number += 1
        request: Request = {**call, "id": self._number}
        return self._number, self._exchange(process, request)

    def _sent_ahead(self, process: PlayerProcess, call: Call) -> tuple[int, dict[str, Any]]:
        sent, number = self._ahead.popleft()
        if sent != call:
            raise OutOfStep
        return number, self._exchange(process, None)

    def send_ahead(self, calls: Sequence[Call]) -> int:
        """Send calls together and return how many were sent. Then call `ask` with each of them, in this order.

        The player answers each call before it makes the next one. The calls must not have callbacks.
        """
        frames = bytearray()
        for call in calls if self._process else ():
            request: Request = {**call, "id": self._number + 1}
            frame = framing.pack(request)
            if len(frames) + len(frame) > AHEAD_BYTES:
                break
            self._number += 1
            self._ahead.append((call, self._number))
            frames += frame
        if self._process and frames:
            self._process.send_frames(frames, self.request["call"])
        return len(self._ahead)

    def _exchange(self, process: PlayerProcess, message: Request | Answer | None) -> dict[str, Any]:
        start, seconds = time.monotonic(), self.request["call"]
        try:
            if message is not None:
                process.send(message, seconds)
            return process.receive(seconds)
        finally:
            self._budget.awaited += time.monotonic() - start

    def _answer(self, process: PlayerProcess, message: Callback, answer: Callable[[Callback], Returned]) -> dict[str, Any]:
        start = time.thread_time()
        try:
            answered: Answer = {"answer": answer(message)}
            return self._exchange(process, answered)
        finally:
            self._budget.answering += time.thread_time() - start

    def _reload(self) -> PlayerProcess:
        # Reloads count, because an attempt that is slow to import and lost in each property would run forever.
        start = time.monotonic()
        try:
            self.load()
        finally:
            self._budget.awaited += time.monotonic() - start
        return cast("PlayerProcess", self._process)

    def mark(self) -> None:
        """Remember the current end of the output, for `printed`. While there are calls sent ahead, keep the earlier mark."""
        if not self._ahead:
            self._printed = self._process.printed.size() if self._process else 0

    def printed(self) -> str:
        """Return the output of the attempt since `mark`, followed by a remark if a part may be missing."""
        if not self._process:
            return ""
        printed = self._process.printed
        return printed.text(self._printed) + (FULL if printed.size() >= KEPT else "")

    def own(self, frames: Frames) -> tuple[tuple[int, str], ...]:
        """Return line and function of the attempt's own frames, outermost first; `frames` starts with the innermost."""
        return tuple((line, function) for file, line, function in reversed(frames) if file == self.request["filename"])

    def close(self) -> None:
        """Kill the player, if there is one."""
        self._ahead.clear()
        if self._process is not None:
            self._budget.ended(self._process.spent())
            self._players.give_back(self._process)
            self._process = None
            self._printed = 0
