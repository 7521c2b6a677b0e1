"""One player process and the frames to and from it. It is killed, never asked to exit, and nothing is read afterwards."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

from .clock import spent_by
from .inbox import inbox
from .player import codec, output
from .player.walls import WALLS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clock import Spent

PACKAGE: Final = str(Path(__file__).resolve().parents[1])
ROOT: Final = str(Path(PACKAGE).parent)
ENVIRONMENT: Final = {"MALLOC_ARENA_MAX": "2"}
"""A memory arena for each thread would use up the address space that a player may have."""
START: Final = (
    "import json, sys; sys.path.insert(0, json.loads(sys.argv[1])['root']);"
    "from pytest_interview_kata.sandbox.player.main import main; main()"
)
TRACE: Final = re.compile(r'^  File "(.*)", line (\d{1,7}) in (.*)$', re.MULTILINE)
TRACE_HEAD: Final = re.compile(
    r"^(Stack \(most recent call first\)|(Current thread|Thread) 0x[0-9a-f]+|Fatal Python error: ).*", re.MULTILINE
)
TRACE_SECONDS: Final = 0.3
TRACE_WAITING: Final = 6
"""A player that gets no processor time may take this many times as long to write its traceback."""
PROMPT: Final = 0.05
"""Seconds to wait for a frame before checking how the player spends its time."""
WAITING: Final = 3
"""A call that only waits may take this many times as long as one that works."""
STARVING: Final = 30
"""A call may take this many times as long on a machine that has no processor time for it."""
NEARLY: Final = 0.8
"""The fraction of its time that a call must have worked to have used it up: clocks are coarse."""


@dataclass(eq=False)
class PlayerLost(Exception):  # noqa: N818 - it says what happened, not whose error it is
    """No answer will come: the player hung, exited, or sent something that is not an answer."""

    how: str
    """`timeout`, `crashed` or `garbled`."""
    message: str
    frames: tuple[tuple[str, int, str], ...] = ()
    """The player's stack, innermost frame first: file, line, function."""


class PlayerProcess:
    """One player process, from its start to its end."""

    def __init__(self, hidden: Sequence[str] = (), walls: frozenset[str] = WALLS) -> None:
        """Start a bare interpreter behind `walls`, with the `hidden` folders out of reach; it waits for its first frame."""
        self._home = Path(tempfile.mkdtemp(prefix="kata-"))
        self.scratch = self._home / "scratch"
        self.scratch.mkdir()
        told = {"root": ROOT, "hidden": [*hidden, PACKAGE], "scratch": str(self.scratch), "walls": sorted(walls)}
        # Opened twice, so that reading here never moves the position at which the player writes.
        with (self._home / "printed").open("ab") as printed:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", "-X", "utf8", "-c", START, json.dumps(told)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=printed,
                cwd=self.scratch,
                env=ENVIRONMENT | {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ},
                bufsize=0,
                start_new_session=True,
            )
        self._printed = (self._home / "printed").open("rb")
        self._stdin = cast("BinaryIO", self._process.stdin)
        if os.name == "posix":
            os.set_blocking(self._stdin.fileno(), False)
        self._inbox = inbox(cast("BinaryIO", self._process.stdout))

    def send(self, message: dict[str, Any], seconds: float) -> None:
        """Send a frame. Raise `PlayerLost` if the player does not read it within `WAITING` times `seconds`."""
        frame, end = codec.pack(message), time.monotonic() + seconds * WAITING
        if os.name == "posix":
            self._write(frame, end)
            return
        writer = threading.Thread(target=self._write, args=(frame, end), daemon=True)  # pipes cannot be polled there
        writer.start()
        writer.join(seconds * WAITING)
        if writer.is_alive():
            raise PlayerLost("timeout", "it stopped reading")

    def _write(self, frame: bytes, end: float) -> None:
        # Even a short frame may have to wait: an attempt can fill the pipe on which its requests arrive.
        view = memoryview(frame)
        with contextlib.suppress(OSError):  # the player is gone; `receive` will report it
            while view := view[self._stdin.write(view) or 0 :]:
                if not self._inbox.wait_to_write(self._stdin, end - time.monotonic()):
                    raise PlayerLost("timeout", "it stopped reading")

    def receive(self, seconds: float) -> dict[str, Any]:
        """Return the next frame. The player may work for `seconds`, or wait for `WAITING` times as long.

        Time without a free processor does not count, up to `STARVING` times `seconds`. Raise `PlayerLost` if no frame comes.
        """
        try:
            message = self._inbox.get(PROMPT)  # nearly always enough, and faster than checking how time is spent
        except TimeoutError:
            message = self._wait(seconds)
        if isinstance(message, dict):
            return message
        raise PlayerLost("garbled", message) if message else self._ended()

    def _wait(self, seconds: float) -> dict[str, Any] | str:
        before, start = self.spent(), time.monotonic()
        while True:
            try:
                return self._inbox.get(seconds if before else seconds * WAITING)
            except TimeoutError:
                if not before or not self._may_go_on(before, time.monotonic() - start, seconds):
                    raise PlayerLost("timeout", "", self._where()) from None

    def _may_go_on(self, before: Spent, elapsed: float, seconds: float) -> bool:
        now = self.spent()
        if now is None or elapsed > seconds * STARVING:
            return False
        worked, starved = now.worked - before.worked, now.starved - before.starved
        return worked < seconds * NEARLY and elapsed - worked - starved < seconds * WAITING

    def spent(self) -> Spent | None:
        """Return how the player has spent its time, or None if the platform does not report it."""
        return spent_by(self._process.pid)

    def _ended(self) -> PlayerLost:
        try:
            status = self._process.wait(1)
        except subprocess.TimeoutExpired:
            return PlayerLost("crashed", "it closed its output")
        if status >= 0:
            return PlayerLost("crashed", f"the program exited with status {status}")
        name = signal.Signals(-status).name if -status in set(signal.Signals) else str(-status)
        return PlayerLost("crashed", f"the program was ended by {name}{_SIGNALS.get(name, '')}", self._traced())

    def _where(self) -> tuple[tuple[str, int, str], ...]:
        """Return the stack of a player that does not answer, or () if the player does not write it."""
        if not hasattr(signal, "SIGUSR1") or self._process.poll() is not None:
            return ()
        before, start = self.spent(), time.monotonic()
        os.kill(self._process.pid, signal.SIGUSR1)
        while not (frames := self._traced()) and self._may_answer(before, time.monotonic() - start):
            time.sleep(0.005)
        return frames

    def _may_answer(self, before: Spent | None, elapsed: float) -> bool:
        """Return whether a player may still write its traceback: on a busy machine it may not have run since the signal."""
        if elapsed < TRACE_SECONDS or before is None:
            return elapsed < TRACE_SECONDS
        now = self.spent()
        return now is not None and now.worked - before.worked < TRACE_SECONDS / 2 and elapsed < TRACE_SECONDS * TRACE_WAITING

    def _traced(self) -> tuple[tuple[str, int, str], ...]:
        text = self._read(max(0, self.printed() - output.KEPT))
        heads = list(TRACE_HEAD.finditer(text))
        found = TRACE.findall(text, heads[-1].start()) if heads else []
        return tuple((file, int(line), function) for file, line, function in found)

    def printed(self) -> int:
        """Return the number of bytes that the attempt has printed."""
        return os.fstat(self._printed.fileno()).st_size

    def output(self, since: int) -> str:
        """Return what the attempt printed after the first `since` bytes, up to the first traceback by `faulthandler`."""
        text = self._read(since)
        head = TRACE_HEAD.search(text)
        return text[: head.start()] if head else text

    def _read(self, since: int) -> str:
        self._printed.seek(since)
        return self._printed.read(output.KEPT).decode("utf-8", "backslashreplace")

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
        self._printed.close()
        remove(self._home)


def remove(home: Path) -> None:
    """Remove a folder and its scratch folder, however deeply nested or protected; ignore what cannot be removed.

    Each folder is moved up before it is listed, so that paths stay short and recursion stays shallow.
    """
    waiting = [] if (home / "scratch").is_symlink() else [home / "scratch"]
    for number in itertools.count():
        if not waiting:
            break
        folder, lifted = waiting.pop(), home / f"{number}"
        with contextlib.suppress(OSError):
            folder.chmod(0o700)
            folder.rename(lifted)
            with os.scandir(lifted) as entries:
                waiting += [Path(entry) for entry in entries if entry.is_dir(follow_symlinks=False)]
    shutil.rmtree(home, ignore_errors=True)


_SIGNALS: Final = {
    "SIGSEGV": " (a segmentation fault, often endless recursion in C code)",
    "SIGKILL": " (often the system's answer to using too much memory)",
    "SIGXCPU": " (it used up its processor time)",
    "SIGABRT": " (it aborted)",
}
