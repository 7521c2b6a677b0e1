"""Starts the programs of a run, and ends all of them with it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

GRACE: Final = 2.0
"""Seconds that a program may take to exit by itself after its standard input is closed."""
POLL: Final = 0.2
"""Seconds between checks whether the run was stopped. A read could last longer: a pipe may outlive its program."""
HOST: Final = (
    "COVERAGE_PROCESS",
    "COV_CORE_",
    "MYPY",
    "PYTHONINSPECT",
    "PYTHONIOENCODING",
    "PYTHONLEGACYWINDOWS",
    "PYTHONOPTIMIZE",
    "PYTHONPATH",
    "PYTHONSTARTUP",
    "PYTHONUTF8",
    "PYTHONWARNINGS",
    "RUFF_",
)
"""Prefixes of environment variables that would change a tool's settings."""


class Stopped(Exception):  # noqa: N818 - a fact about the run
    """The run was stopped, so its results are no longer needed."""


class Cut(Exception):  # noqa: N818 - a fact about a program
    """A program was killed because it took too long or wrote too much; the message says which."""


Patience: TypeAlias = "Callable[[int, float, int], str]"
"""A function that returns why a program should be killed, or an empty string. The arguments are its process id, the seconds
since its start, and the number of bytes that it has written."""


class Processes:
    """Starts programs, from any thread, and ends all of them with `stop`."""

    def __init__(self, grace: float = GRACE) -> None:
        """Start nothing yet; `grace` is the number of seconds that a program may take to exit by itself."""
        self._grace = grace
        self._lock = threading.Lock()
        self._living: dict[subprocess.Popen[bytes], bool] = {}
        """The running programs. The value is True if a program serves requests until its standard input is closed."""
        self._ready: defaultdict[tuple[str, ...], list[subprocess.Popen[bytes]]] = defaultdict(list)
        self._stopped = False

    def check(self) -> None:
        """Raise `Stopped` if `stop` was called."""
        if self._stopped:
            raise Stopped

    def start_ahead(self, argv: Sequence[str], **options: Any) -> None:
        """Start a program before it is needed: a later call of `start` with the same `argv` returns it."""
        self.keep(argv, self._start(argv, options, serves=True))

    def start(self, argv: Sequence[str], **options: Any) -> subprocess.Popen[bytes]:
        """Return a program that was started ahead or kept for this `argv`; if there is none, start one with these options.

        Its stdin and stdout are pipes unless the `Popen` options say otherwise. Raise `Stopped` if the run was stopped, and
        `OSError` if the program cannot be started.
        """
        with contextlib.suppress(LookupError):  # no program is ready, or another thread has just taken the last one
            return self._ready[tuple(argv)].pop()
        return self._start(argv, options, serves=True)

    def keep(self, argv: Sequence[str], process: subprocess.Popen[bytes]) -> None:
        """Keep a program that waits for orders: the next call of `start` with the same `argv` returns it."""
        self._ready[tuple(argv)].append(process)

    def _start(self, argv: Sequence[str], options: dict[str, Any], *, serves: bool) -> subprocess.Popen[bytes]:
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with self._lock:
            self.check()
            process: subprocess.Popen[bytes] = subprocess.Popen(argv, **{**streams, "start_new_session": True, **options})
            self._living[process] = serves
        return process

    def run(
        self,
        argv: Sequence[str],
        *,
        input: bytes = b"",  # noqa: A002 - the name that subprocess uses
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        patience: Patience = lambda *_: "",
    ) -> tuple[int, bytes, bytes]:
        """Run a program; return its exit status, standard output and standard error. Raise `Stopped`, `Cut` or `OSError`."""
        process, message = self._program(argv, input, {"stderr": subprocess.PIPE, "cwd": cwd, "env": env})
        try:
            output, errors = self._talk(process, message, patience)
        finally:
            _kill([process])
            self._forget(process)
        self.check()
        return process.returncode, output, errors

    def _program(self, argv: Sequence[str], message: bytes, options: dict[str, Any]) -> tuple[subprocess.Popen[bytes], bytes]:
        """Return a program for `run`, and the bytes to write to its standard input."""
        return self._start(argv, options, serves=False), message

    def _talk(self, process: subprocess.Popen[bytes], message: bytes, patience: Patience) -> tuple[bytes, bytes]:
        unsent: bytes | None = message
        start = time.monotonic()
        while True:
            try:
                return process.communicate(unsent, timeout=POLL)
            except subprocess.TimeoutExpired as waiting:
                self.check()
                unsent = None
                if process.poll() is not None:  # child processes that still run keep its pipes open
                    _kill_group(process)
                if why := patience(process.pid, time.monotonic() - start, len(waiting.output or b"")):
                    raise Cut(why) from None

    def end(self, *processes: subprocess.Popen[bytes]) -> None:
        """End programs by closing their standard input, and kill programs that do not exit within the grace period."""
        # Closing an input blocks while another thread writes to it; the timer releases both.
        last_resort = threading.Timer(self._grace, _kill, [processes])
        last_resort.start()
        for process in processes:
            _close(process.stdin)
        for process in processes:
            process.wait()
        last_resort.cancel()
        last_resort.join()
        for process in processes:
            self._forget(process)

    def stop(self) -> None:
        """End all programs and wait for them: kill the programs of `run`, and `end` the others."""
        with self._lock:
            self._stopped = True
            living = dict(self._living)
        running = [process for process, serves in living.items() if not serves]
        _kill(running)
        self.end(*(living.keys() - running))
        for process in running:
            process.wait()

    def _forget(self, process: subprocess.Popen[bytes]) -> None:
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            _close(stream)
        with self._lock:
            self._living.pop(process, None)


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def own_environment() -> dict[str, str]:
    """Return the environment for a tool: a copy of this process's, without the variables that change a tool's settings."""
    return {name: value for name, value in os.environ.items() if not name.startswith(HOST)}


def _kill(processes: Iterable[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        if process.poll() is None:
            _kill_group(process)
            process.kill()


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)


def _close(stream: Any) -> None:
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):
            stream.close()
