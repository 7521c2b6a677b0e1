"""Starts other programs and ends all of them when the run is over."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
from typing import IO, TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

GRACE: Final = 2.0
"""Seconds that a program has to end by itself once its input is closed."""


class Stopped(Exception):  # noqa: N818 - it is what happened, not a fault
    """The run is over: nothing more is to be started or waited for."""


class Processes:
    """Every program that a run has started; it may be used from several threads."""

    def __init__(self) -> None:
        self._running: dict[subprocess.Popen[bytes], bool] = {}
        self._stopped = False
        self._turn = threading.Lock()

    def start(self, argv: Sequence[str], *, ends_with_input: bool = False, **how: Any) -> subprocess.Popen[bytes]:
        """Start a program with pipes for its input and output, in a session of its own. Raises `Stopped`.

        One that `ends_with_input` is given the time to clean up when the run is over.
        """
        with self._turn:
            self._check()
            process = subprocess.Popen(
                argv, **{"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "start_new_session": True, **how}
            )
            self._running[process] = ends_with_input
        return process

    def run(self, argv: Sequence[str], *, input: bytes = b"", **how: Any) -> tuple[int, bytes, bytes]:  # noqa: A002
        """Run a program to its end and give its exit status, output and error output. Raises `Stopped`."""
        process = self.start(argv, stderr=subprocess.PIPE, **how)
        try:
            out, err = process.communicate(input)
        finally:
            with self._turn:
                self._running.pop(process, None)
        self.check()
        return process.returncode, out, err

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """Close a program's input and let it end; kill it if it doesn't."""
        _close(process.stdin)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(GRACE)
        self._kill(process)
        with self._turn:
            self._running.pop(process, None)

    def check(self) -> None:
        """Raise `Stopped` when the run is over."""
        with self._turn:
            self._check()

    def _check(self) -> None:
        if self._stopped:
            raise Stopped

    def stop(self) -> None:
        """Kill all that runs and wait until it has ended; nothing can be started any more."""
        with self._turn:
            self._stopped = True
            running = dict(self._running)
        for process in running:
            _close(process.stdin)
        for process, ends_with_input in running.items():
            if ends_with_input:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(GRACE)
            self._kill(process)

    def _kill(self, process: subprocess.Popen[bytes]) -> None:
        if process.poll() is None:
            with contextlib.suppress(OSError):
                os.killpg(process.pid, signal.SIGKILL) if hasattr(os, "killpg") else process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            _close(pipe)


def _close(pipe: IO[bytes] | None) -> None:
    if pipe is not None:
        with contextlib.suppress(OSError, ValueError):
            pipe.close()
