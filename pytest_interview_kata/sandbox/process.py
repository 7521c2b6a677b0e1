"""One player process, and the frames to and from it. It is never asked to exit, but killed; then no more frames are read."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

from .clock import WAITING, Deadline, spent_by
from .inbox import inbox
from .player import framing
from .player.walls import WALLS
from .printed import Printed
from .removal import remove
from .starting import setup_for, spawn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .clock import Spent
    from .inbox import Message
    from .printed import Frames
    from .starting import Start

CHILDREN: Final = "/proc/{0}/task/{0}/children"
PROMPT: Final = 0.05
"""Seconds to wait for a frame before checking how the player spends its time."""


@dataclass(eq=False)
class PlayerLost(Exception):  # noqa: N818 - it says what happened, not whose error it is
    """No answer will come: the player hung, exited, or sent something that is not an answer."""

    how: str
    """`timeout`, `crashed` or `garbled`."""
    message: str
    frames: Frames = ()


class PlayerProcess:
    """One player process, from its start to its end."""

    def __init__(self, hidden: Sequence[str] = (), walls: frozenset[str] = WALLS, start: Start = spawn) -> None:
        """Start a player behind `walls` that cannot read the `hidden` folders; it waits for its first frame."""
        self._home = Path(tempfile.mkdtemp(prefix="kata-"))
        self.scratch = self._home / "scratch"
        self.scratch.mkdir()
        setup = setup_for(hidden, walls, self.scratch)
        # Opened twice, so that reading here never moves the position at which the player writes.
        with (self._home / "printed").open("ab") as printed:
            self._process = start(setup, printed)
        self._last: Spent | None = None
        self.printed = Printed(self._home / "printed")
        self._stdin = cast("BinaryIO", self._process.stdin)
        if os.name == "posix":
            os.set_blocking(self._stdin.fileno(), False)
        self._inbox = inbox(cast("BinaryIO", self._process.stdout))

    def send(self, message: Mapping[str, Any], seconds: float) -> None:
        """Send a message. Raise `PlayerLost` if the player does not read it in time, which is measured as in `receive`."""
        self.send_frames(framing.pack(message), seconds)

    def send_frames(self, frame: bytes | bytearray, seconds: float) -> None:
        """Send one or several frames. Raise `PlayerLost` as `send` does."""
        if os.name == "posix":
            self._write(frame, seconds)
            return
        writer = threading.Thread(target=self._write, args=(frame, seconds), daemon=True)  # on Windows, pipes cannot be polled
        writer.start()
        writer.join(seconds * WAITING)
        if writer.is_alive():
            raise PlayerLost("timeout", "it stopped reading requests")

    def _write(self, frame: bytes | bytearray, seconds: float) -> None:
        # Even a short frame may have to wait: an attempt can fill the pipe on which its requests arrive.
        view = memoryview(frame)
        deadline: Deadline | None = None
        with contextlib.suppress(OSError):  # the player is gone; `receive` will report it
            while view := view[self._stdin.write(view) or 0 :]:
                deadline = deadline or Deadline(seconds, self.spent)
                if not self._inbox.wait_to_write(self._stdin, deadline.pause) and deadline.has_passed():
                    raise PlayerLost("timeout", "it stopped reading requests")

    def receive(self, seconds: float) -> dict[str, Any]:
        """Return the next frame. The player may work for `seconds`, or wait for `WAITING` times as long.

        Time without a free processor does not count. Raise `PlayerLost` if no frame comes.
        """
        try:
            message = self._inbox.get(PROMPT)  # nearly always enough, and faster than checking how time is spent
        except TimeoutError:
            message = self._wait(seconds)
        if isinstance(message, dict):
            return message
        raise PlayerLost("garbled", message) if message else self._ended()

    def _wait(self, seconds: float) -> Message:
        deadline, has_passed = Deadline(seconds, self.spent), False
        while True:
            try:
                # Once more at the end, because this process may have had to wait for a processor.
                return self._inbox.get(0.0 if has_passed else deadline.pause)
            except TimeoutError:
                if has_passed:
                    raise PlayerLost("timeout", "", self._stack()) from None
                has_passed = deadline.has_passed()

    @property
    def _pid(self) -> int:
        """The ID of the process in which the attempt runs: the process that was started, or the process that it has forked."""
        with contextlib.suppress(OSError, ValueError):
            return int(Path(CHILDREN.format(self._process.pid)).read_text(encoding="ascii"))
        return self._process.pid

    def spent(self) -> Spent | None:
        """Return how the player has spent its time, or None if the platform does not report it."""
        return spent_by(self._pid) if self._process.returncode is None else self._last

    def _ended(self) -> PlayerLost:
        self._last = self.spent()
        try:
            status = self._process.wait(1)
        except subprocess.TimeoutExpired:
            return PlayerLost("crashed", "it closed its output")
        if status >= 0:
            return PlayerLost("crashed", f"the program exited with status {status}")
        name = signal.Signals(-status).name if -status in set(signal.Signals) else str(-status)
        return PlayerLost("crashed", f"the program was killed by {name}{_SIGNALS.get(name, '')}", self.printed.stack())

    def _stack(self) -> Frames:
        """Make a player that does not answer write a traceback; return its stack, or () if no traceback arrives."""
        if not hasattr(signal, "SIGUSR1") or self._process.poll() is not None:
            return ()
        pid = self._pid
        return self.printed.stack_after(lambda: os.kill(pid, signal.SIGUSR1), pid)

    def close(self) -> None:
        """Kill the player and, where possible, the processes that it started; remove its folder."""
        if self._stdin.closed:
            return
        if os.name == "posix" and self._process.returncode is None:
            with contextlib.suppress(OSError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        with contextlib.suppress(OSError):
            self._stdin.close()
        self._inbox.close()
        self.printed.close()
        remove(self._home)


_SIGNALS: Final = {
    "SIGSEGV": " (a segmentation fault, often endless recursion in C code)",
    "SIGKILL": " (often because it used too much memory)",
    "SIGXCPU": " (it used too much processor time)",
    "SIGABRT": " (it aborted)",
}
