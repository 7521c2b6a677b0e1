"""Ends a property that does not end: an endless loop or wait in `properties.py`, as opposed to one in the attempt.

While the judge waits for a player, other limits apply (`sandbox/session.py`). In between, the pack's own code runs. A stretch
is the time from one exchange with a player to the next. A thread measures each stretch. If one is too long, a signal
raises `Overtime` in the main thread, and the traceback shows the line. C code that does not return to Python blocks both the
thread and the signal; then `faulthandler` writes the stack to a file and ends the process.
"""

from __future__ import annotations

import _thread
import faulthandler
import os
import signal
import sys
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import IO, TYPE_CHECKING, Any, Final

from pytest_interview_kata.sandbox.clock import WAITING, spent_by

if TYPE_CHECKING:
    from collections.abc import Iterator

SIGNAL: Final = signal.SIGINT if sys.platform == "win32" else signal.SIGALRM
POLL: Final = 0.1
"""Seconds between two measurements."""
BLOCKED: Final = 3
"""Code that blocks all threads may take this many times as long (in wall-clock time) as other code may work."""
STUBBORN: Final = 2
"""How many times `Overtime` is raised if code catches it, each time after the whole limit. Then the process ends."""


class Overtime(BaseException):
    """The pack's own code has used up its time; the message says how many seconds it had."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The readings of all clocks at a moment in a stretch of the pack's own code."""

    stretch: int
    time: float
    worked: float
    starved: float

    @classmethod
    def now(cls, stretch: int) -> Moment:
        """Read the clocks."""
        spent = spent_by(os.getpid())
        return cls(stretch, time.monotonic(), time.process_time(), spent.starved if spent else 0.0)

    def used_up(self, seconds: float) -> str:
        """Return how much time has been used since this moment if that is too much, or an empty string."""
        now = Moment.now(self.stretch)
        worked = now.worked - self.worked
        if worked >= seconds:
            return f"no end after {seconds:g} s of work"
        waited = now.time - self.time - worked - (now.starved - self.starved)
        return f"no end after {seconds * WAITING:g} s of waiting" if waited >= seconds * WAITING else ""


class OwnTime:
    """Measures the time that this process spends on the pack's own code, between two exchanges with a player."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self._stretch = 0
        self._is_open = False
        self._raised = 0
        self._since: Moment | None = None
        self._limited = threading.Event()
        self._stacks: IO[Any] | int = 2
        self._is_watching = self._is_attended = False

    def watch(self, stacks: IO[Any] | int, *, attended: bool = False) -> None:
        """Start a thread that enforces the limits set by `limited` in this process.

        If code cannot be interrupted, its stack is written to the file `stacks`. `attended` means that a person may use a
        debugger in this process, and the time in the debugger is not limited.
        """
        self._stacks, self._is_watching, self._is_attended = stacks, True, attended
        signal.signal(SIGNAL, self._interrupted)
        threading.Thread(target=self._watch, name="kata-overtime", daemon=True).start()

    @contextmanager
    def limited(self, seconds: float) -> Iterator[None]:
        """Raise `Overtime` if a stretch in the block has `seconds` of work, or `WAITING` times as much waiting."""
        is_inner, self._raised = self._limited.is_set(), 0
        self._seconds = seconds
        self.restart()
        if not is_inner:
            self._limited.set()
            self._alarm()  # set the first alarm here, because the thread may never run
        try:
            yield
        finally:
            if not is_inner:
                self._limited.clear()
                faulthandler.cancel_dump_traceback_later()

    def restart(self) -> None:
        """Begin to measure a new stretch of time."""
        self._stretch += 1

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Do not count the time of the block: the judge waits for a player."""
        self._is_open = True
        try:
            yield
        finally:
            self._is_open = False
            self.restart()

    @contextmanager
    def counting(self) -> Iterator[None]:
        """Count the time of a block inside a `stopped` block: the player waits for a callback, which is the pack's code."""
        self._is_open = False
        self.restart()
        try:
            yield
        finally:
            self._is_open = True

    def _used_up(self) -> str:
        since = self._since
        is_counted = since is not None and since.stretch == self._stretch and not self._is_open and self._limited.is_set()
        return since.used_up(self._seconds) if since and is_counted else ""

    def _watch(self) -> None:
        interrupt = partial(signal.pthread_kill, threading.main_thread().ident or 0) if sys.platform != "win32" else _trip
        while self._limited.wait():
            if self._since is None or self._since.stretch != self._stretch:
                self._since = Moment.now(self._stretch)
            elif self._used_up():
                interrupt(SIGNAL)
            self._alarm()
            time.sleep(POLL)

    def _alarm(self) -> None:
        """Schedule the end of the process; a thread that can run calls this again in time, which postpones the end."""
        with suppress(RuntimeError):  # no thread can be started, such as while an attempt has all of the user's; try later
            if self._is_watching:
                faulthandler.dump_traceback_later(POLL + self._seconds * BLOCKED, file=self._stacks, exit=True)
        if not self._limited.is_set():
            faulthandler.cancel_dump_traceback_later()

    def _interrupted(self, *_: object) -> None:
        """Handle the signal: raise `Overtime`, unless a new stretch has begun in the meantime."""
        how = self._used_up()
        if how:
            self._since = None  # an exception handler, or a person in a debugger, gets the same time once more
        if how and not (self._is_attended and _is_debugged()):
            self._raised += 1
            if self._raised > STUBBORN:
                faulthandler.dump_traceback(self._stacks, all_threads=False)
                os._exit(1)
            raise Overtime(how)


def _is_debugged() -> bool:
    """Return whether a debugger is at work in this thread."""
    return sys.gettrace() is not None or (
        sys.version_info >= (3, 12) and bool(sys.monitoring.get_tool(sys.monitoring.DEBUGGER_ID))
    )


def _trip(number: signal.Signals) -> None:
    _thread.interrupt_main(number)


OWN_TIME: Final = OwnTime()
"""The only `OwnTime`: signals arrive in the main thread of a process, which judges one property at a time."""
