"""The programs that a run starts, so that all of them can be ended when it is over."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
import time
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

GRACE: Final = 2.0
"""Seconds that a program has for ending by itself once its input is closed."""
POLL: Final = 0.2
"""Seconds between looks at whether the run was stopped, should a pipe outlive the program that was killed."""
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
"""How the names of variables begin that would make a tool heed somebody else's settings."""


class Stopped(Exception):  # noqa: N818 - a fact about the run
    """The run was stopped: nobody waits for an answer any more."""


class Cut(Exception):  # noqa: N818 - a fact about a program
    """A program was ended because it took too long or wrote too much; the text says which."""


Patience: TypeAlias = "Callable[[int, float, int], str]"
"""Returns why a program is to be ended, or an empty string: called with its id, the seconds since its start, and how many bytes
it has written."""


class Processes:
    """Programs started by any thread, all ended by `stop`."""

    def __init__(self, grace: float = GRACE) -> None:
        """Begin without programs; `grace` is how many seconds one may take to end by itself."""
        self._grace = grace
        self._lock = threading.Lock()
        self._living: dict[subprocess.Popen[bytes], bool] = {}
        self._ready: dict[tuple[str, ...], list[subprocess.Popen[bytes]]] = {}
        self._stopped = False

    def check(self) -> None:
        """Raise `Stopped` once `stop` was called."""
        if self._stopped:
            raise Stopped

    def start_ahead(self, argv: Sequence[str], **options: Any) -> None:
        """Start a program ahead of need: who asks for it later, by the same words, gets this one."""
        self._ready.setdefault(tuple(argv), []).append(self._start(argv, options, asked=True))

    def start(self, argv: Sequence[str], **options: Any) -> subprocess.Popen[bytes]:
        """Start a program with pipes to its input and from its output, unless Popen's options say otherwise.

        Raises `Stopped`, and `OSError` when there is no such program.
        """
        with contextlib.suppress(LookupError):  # none is ready, or another thread has just taken the last one
            return self._ready[tuple(argv)].pop()
        return self._start(argv, options, asked=True)

    def keep(self, argv: Sequence[str], process: subprocess.Popen[bytes]) -> None:
        """Let a program that waits for orders wait on: the next caller of `start` with the same words gets it."""
        self._ready.setdefault(tuple(argv), []).append(process)

    def _start(self, argv: Sequence[str], options: dict[str, Any], *, asked: bool) -> subprocess.Popen[bytes]:
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with self._lock:
            self.check()
            process: subprocess.Popen[bytes] = subprocess.Popen(argv, **{**streams, "start_new_session": True, **options})
            self._living[process] = asked
        return process

    def run(
        self,
        argv: Sequence[str],
        *,
        input: bytes = b"",  # noqa: A002 - subprocess calls it so
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
        patience: Patience = lambda *_: "",
    ) -> tuple[int, bytes, bytes]:
        """Run a program to its end and return its exit status and what it wrote. Raises `Stopped`, `Cut` and `OSError`."""
        process = self._start(argv, {"stderr": subprocess.PIPE, "cwd": cwd, "env": env}, asked=False)
        try:
            output, errors = self._talk(process, input, patience)
        finally:
            _kill([process])
            self._forget(process)
        self.check()
        return process.returncode, output, errors

    def _talk(self, process: subprocess.Popen[bytes], message: bytes, patience: Patience) -> tuple[bytes, bytes]:
        unsent: bytes | None = message
        start = time.monotonic()
        while True:
            try:
                return process.communicate(unsent, timeout=POLL)
            except subprocess.TimeoutExpired as waiting:
                self.check()
                unsent = None
                if process.poll() is not None:  # what it has left behind holds its pipes open
                    _kill_group(process)
                if why := patience(process.pid, time.monotonic() - start, len(waiting.output or b"")):
                    raise Cut(why) from None

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """Let a program end by closing its input; one that does not is killed."""
        self._bring_to_end([process], asked=[process])
        self._forget(process)

    def stop(self) -> None:
        """End every program and whatever it started in its own group, and wait until they have ended."""
        with self._lock:
            self._stopped = True
            living = dict(self._living)
        _kill(process for process, asked in living.items() if not asked)
        asked = [process for process, asked in living.items() if asked]
        self._bring_to_end([*living], asked=asked)
        for process in asked:
            self._forget(process)

    def _bring_to_end(self, processes: Sequence[subprocess.Popen[bytes]], *, asked: Iterable[subprocess.Popen[bytes]]) -> None:
        # Closing an input waits for whoever is writing to it; the timer frees both.
        last_resort = threading.Timer(self._grace, _kill, [processes])
        last_resort.start()
        for process in asked:
            _close(process.stdin)
        for process in processes:
            process.wait()
        last_resort.cancel()
        last_resort.join()

    def _forget(self, process: subprocess.Popen[bytes]) -> None:
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            _close(stream)
        with self._lock:
            self._living.pop(process, None)


def processors() -> int:
    """Give how many processors we may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def own_environment() -> dict[str, str]:
    """Give the environment for a tool: this process's, without what would change the tool's ways."""
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
