"""A player process and the frames to and from it. It is never asked to end: it is killed, and nothing is read after."""

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
"""Memory of its own for each thread would take up the address space that a player may have."""
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
"""How many times as long a player that does not run may take to say where it is."""
PROMPT: Final = 0.05
"""Seconds that a player has before it is asked how it has spent its time."""
WAITING: Final = 3
"""A call that only waits may take this many times as long as one that works."""
STARVING: Final = 30
"""How many times as long a call may take on a machine that has no time for it."""
NEARLY: Final = 0.8
"""The part of the time that a call must have worked to be over: clocks tick."""


@dataclass(eq=False)
class Lost(Exception):  # noqa: N818 - the player is lost, whoever's fault it is
    """No answer will come: the player hung, ended, or said something that is no answer."""

    how: str
    """`timeout`, `crashed` or `garbled`."""
    message: str
    frames: tuple[tuple[str, int, str], ...] = ()
    """Where it was, innermost first: file, line, function."""


class Channel:
    """One player, from its start to its end."""

    def __init__(self, hidden: Sequence[str] = (), walls: frozenset[str] = WALLS) -> None:
        """Start a bare interpreter behind these walls, to which these folders are hidden; it waits for its first frame."""
        self._home = Path(tempfile.mkdtemp(prefix="kata-"))
        self.scratch = self._home / "scratch"
        self.scratch.mkdir()
        told = {"root": ROOT, "hidden": [*hidden, PACKAGE], "scratch": str(self.scratch), "walls": sorted(walls)}
        # Opened twice, so that reading here never moves the place where the player writes.
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
        """Send a frame; one that the player does not take within the time raises `Lost`."""
        frame, end = codec.pack(message), time.monotonic() + seconds * WAITING
        if os.name == "posix":
            self._write(frame, end)
            return
        writer = threading.Thread(target=self._write, args=(frame, end), daemon=True)  # no pipe there can be asked
        writer.start()
        writer.join(seconds * WAITING)
        if writer.is_alive():
            raise Lost("timeout", "it stopped reading")

    def _write(self, frame: bytes, end: float) -> None:
        # Even a short frame may have to wait: an attempt can fill the pipe that it is asked through.
        view = memoryview(frame)
        with contextlib.suppress(OSError):  # the player is gone; whoever waits for its answer is told
            while view := view[self._stdin.write(view) or 0 :]:
                if not self._inbox.wait_to_write(self._stdin, end - time.monotonic()):
                    raise Lost("timeout", "it stopped reading")

    def receive(self, seconds: float) -> dict[str, Any]:
        """Wait for the next frame: `seconds` of work by the player, three times as long where it only waits.

        The time for which others had all processors does not count. Raises `Lost`.
        """
        try:
            message = self._inbox.get(PROMPT)  # nearly always: to ask how time was spent would take longer
        except TimeoutError:
            message = self._wait(seconds)
        if isinstance(message, dict):
            return message
        raise Lost("garbled", message) if message else self._ended()

    def _wait(self, seconds: float) -> dict[str, Any] | str:
        before, start = self.spent(), time.monotonic()
        while True:
            try:
                return self._inbox.get(seconds if before else seconds * WAITING)
            except TimeoutError:
                if not before or not self._may_go_on(before, time.monotonic() - start, seconds):
                    raise Lost("timeout", "", self._where()) from None

    def _may_go_on(self, before: Spent, elapsed: float, seconds: float) -> bool:
        now = self.spent()
        if now is None or elapsed > seconds * STARVING:
            return False
        worked, starved = now.worked - before.worked, now.starved - before.starved
        return worked < seconds * NEARLY and elapsed - worked - starved < seconds * WAITING

    def spent(self) -> Spent | None:
        """Tell how the player has spent its time, where the platform does."""
        return spent_by(self._process.pid)

    def _ended(self) -> Lost:
        try:
            status = self._process.wait(1)
        except subprocess.TimeoutExpired:
            return Lost("crashed", "it closed its channel")
        if status >= 0:
            return Lost("crashed", f"the program ended itself, exit status {status}")
        name = signal.Signals(-status).name if -status in set(signal.Signals) else str(-status)
        return Lost("crashed", f"the program was ended by {name}{_SIGNALS.get(name, '')}", self._traced())

    def _where(self) -> tuple[tuple[str, int, str], ...]:
        """Ask a player that does not answer where it is."""
        if not hasattr(signal, "SIGUSR1") or self._process.poll() is not None:
            return ()
        before, start = self.spent(), time.monotonic()
        os.kill(self._process.pid, signal.SIGUSR1)
        while not (frames := self._traced()) and self._may_answer(before, time.monotonic() - start):
            time.sleep(0.005)
        return frames

    def _may_answer(self, before: Spent | None, elapsed: float) -> bool:
        """Whether a player that was asked where it is may yet say so: on a busy machine it has not run since."""
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
        """Give how many bytes the attempt has printed."""
        return os.fstat(self._printed.fileno()).st_size

    def output(self, since: int) -> str:
        """Give what the attempt printed since that many bytes, without the trace of its end."""
        text = self._read(since)
        head = TRACE_HEAD.search(text)
        return text[: head.start()] if head else text

    def _read(self, since: int) -> str:
        self._printed.seek(since)
        return self._printed.read(output.KEPT).decode("utf-8", "backslashreplace")

    def close(self) -> None:
        """Kill the player and all it started, as far as it can be found; remove its scratch directory."""
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
    """Remove a folder with its scratch folder, however deep and shut that one is; what cannot be removed stays.

    Folders are moved up before they are looked into, so that neither paths nor recursion get long.
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
