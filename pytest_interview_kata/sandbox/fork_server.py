"""Starts players on Linux: as forks of a process that has imported everything, so that a start takes about 6 ms.

`player/fork_server.py` is that process. No attempt runs in it.
"""

from __future__ import annotations

import ctypes
import json
import os
import select
import signal
import socket
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, Final

from .starting import ENVIRONMENT, command, setup_for, spawn

if TYPE_CHECKING:
    from .messages import PlayerSetup
    from .starting import Child

BECOME_REAPER: Final = 36
"""PR_SET_CHILD_SUBREAPER, see prctl(2): processes whose parent has ended become children of this process."""
SECONDS: Final = 30.0
"""How long to wait for a player before giving up the server."""


class ForkServer:
    """The process from which the players of a judge are forked."""

    def __init__(self) -> None:
        """Start the server without waiting for it. Raise `OSError` if the system lacks something that it needs."""
        if ctypes.CDLL(None).prctl(BECOME_REAPER, 1, 0, 0, 0):
            raise OSError("this system has no child subreapers")
        os.close(os.pidfd_open(os.getpid()))
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
        """Start a player, whose standard error goes to the file. If the server does not answer, use `spawn` instead."""
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
        self._end = os.pidfd_open(pid)
        self.pid = pid
        self.returncode: int | None = None
        self.stdin: IO[bytes] | None = os.fdopen(stdin, "wb", buffering=0)
        self.stdout: IO[bytes] | None = os.fdopen(stdout, "rb", buffering=0)

    def poll(self) -> int | None:
        """Return the exit status if the process has ended, or None."""
        with suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit status when the process ends. Raise `subprocess.TimeoutExpired` after so many seconds."""
        if self.returncode is None:
            if not select.select([self._end], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("player", timeout or 0.0)
            self.returncode = 0  # if another thread waits, too
            with suppress(ChildProcessError):
                self.returncode = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
            os.close(self._end)
        return self.returncode

    def kill(self) -> None:
        """Kill the process, unless it has ended."""
        if self.returncode is None:
            signal.pidfd_send_signal(self._end, signal.SIGKILL)
