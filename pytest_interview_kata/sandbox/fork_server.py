"""Starts players on Linux as forks of a process that has done all imports. This saves most of the 40 ms of a start.

`player/fork_server.py` is that process. No attempt runs in it.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, Final

from .starting import ENVIRONMENT, command, setup_for, spawn

if TYPE_CHECKING:
    from .messages import PlayerSetup
    from .starting import Child

BECOME_REAPER: Final = 36
"""PR_SET_CHILD_SUBREAPER, see prctl(2): processes whose parent has ended become children of this process."""
STEP: Final = 0.001
"""Seconds between two checks of a process that is expected to end."""
SECONDS: Final = 30.0
"""How long to wait for a player before giving up on the server."""


class ForkServer:
    """The process from which the players of a judge are forked."""

    def __init__(self) -> None:
        """Start the server without waiting for it. Raise `OSError` if the system lacks something that it needs."""
        if ctypes.CDLL(None).prctl(BECOME_REAPER, 1, 0, 0, 0):
            raise OSError("this system has no child subreapers")
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._socket.settimeout(SECONDS)
        with theirs:
            self._process = subprocess.Popen(
                command("fork_server", setup_for((), (), Path("/"))),
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                env=ENVIRONMENT,
                start_new_session=True,
            )

    def start(self, setup: PlayerSetup, errors: BinaryIO) -> Child:
        """Start a player, whose standard error goes to `errors`. If the server does not answer, use `spawn` instead."""
        theirs_in, ours_in = os.pipe()
        ours_out, theirs_out = os.pipe()
        try:
            socket.send_fds(self._socket, [json.dumps(setup).encode()], [theirs_in, theirs_out, errors.fileno()])
            return Forked(int(self._socket.recv(64)), ours_in, ours_out)
        except (OSError, ValueError):
            self.close()
            os.close(ours_in)
            os.close(ours_out)
            return spawn(setup, errors)
        finally:
            os.close(theirs_in)
            os.close(theirs_out)

    def close(self) -> None:
        """Kill the server, but not its players."""
        self._socket.close()
        self._process.kill()
        self._process.wait()


class Forked:
    """A player that was forked by the server, and is now a child of this process."""

    def __init__(self, pid: int, stdin: int, stdout: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self.stdin: IO[bytes] | None = os.fdopen(stdin, "wb", buffering=0)
        self.stdout: IO[bytes] | None = os.fdopen(stdout, "rb", buffering=0)

    def poll(self) -> int | None:
        """Return the exit status if the process has ended, or None."""
        return self._ended(os.WNOHANG)

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit status when the process ends. Raise `subprocess.TimeoutExpired` after this time."""
        start, flags = time.monotonic(), 0 if timeout is None else os.WNOHANG
        while (status := self._ended(flags)) is None:
            if time.monotonic() - start >= (timeout or 0.0):
                raise subprocess.TimeoutExpired("player", timeout or 0.0)
            time.sleep(STEP)
        return status

    def kill(self) -> None:
        """Kill the process, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)

    def _ended(self, flags: int) -> int | None:
        if self.returncode is None:
            try:
                pid, status = os.waitpid(self.pid, flags)
            except ChildProcessError:  # another thread waited for it
                self.returncode = 0
            else:
                self.returncode = os.waitstatus_to_exitcode(status) if pid else None
        return self.returncode
