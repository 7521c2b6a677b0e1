"""The output of a player: the output of the attempt, and the tracebacks that `faulthandler` adds on a signal."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING, Final, TypeAlias

from .clock import spent_by
from .player import output

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Frames: TypeAlias = tuple[tuple[str, int, str], ...]
"""A stack, innermost frame first: file, line, function."""
TRACE: Final = re.compile(r'^  File "(.*)", line (\d{1,7}) in (.*)$', re.MULTILINE)
TRACE_HEAD: Final = re.compile(
    r"^(Stack \(most recent call first\)|(Current thread|Thread) 0x[0-9a-f]+|Fatal Python error: ).*", re.MULTILINE
)
STACKS: Final = "judge-{}.stack"
"""The name of the file, in the judge's working directory, to which a blocked judge with this process ID writes its stack."""
TRACE_SECONDS: Final = 0.3
TRACE_WAITING: Final = 6
"""If the player gets little processor time, wait up to this many times as long for its traceback."""


class Printed:
    """The file to which a player prints."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")

    def size(self) -> int:
        """Return the number of bytes printed so far."""
        return os.fstat(self._file.fileno()).st_size

    def text(self, since: int) -> str:
        """Return the output after the first `since` bytes, up to the first traceback."""
        text = self._read(since)
        head = TRACE_HEAD.search(text)
        return text[: head.start()] if head else text

    def stack(self) -> Frames:
        """Return the stack in the last traceback, or () if there is none."""
        text = self._read(max(0, self.size() - output.KEPT))
        heads = list(TRACE_HEAD.finditer(text))
        found = TRACE.findall(text, heads[-1].start()) if heads else []
        return tuple((file, int(line), function) for file, line, function in found)

    def stack_after(self, ask: Callable[[], None], pid: int) -> Frames:
        """Call `ask`, which makes the process write a traceback; return the stack, or () if none arrives in time."""
        before, start = spent_by(pid), time.monotonic()

        def may_write() -> bool:
            elapsed = time.monotonic() - start
            if elapsed < TRACE_SECONDS or before is None or elapsed >= TRACE_SECONDS * TRACE_WAITING:
                return elapsed < TRACE_SECONDS
            now = spent_by(pid)  # on a busy machine, the process may not have run since the signal
            return now is not None and now.worked - before.worked < TRACE_SECONDS / 2

        ask()
        while not (frames := self.stack()) and may_write():
            time.sleep(0.005)
        return frames

    def _read(self, since: int) -> str:
        self._file.seek(since)
        return self._file.read(output.KEPT).decode("utf-8", "backslashreplace")

    def close(self) -> None:
        """Close the file."""
        self._file.close()
