"""A process, on Linux, that has imported all modules that players need, and forks a player for each request.

`sandbox/fork_server.py` sends the requests. For each of them, this process forks a process that forks the player and then ends,
so that the player becomes a child of the judge. Only a parent can wait for a process and read its exit status.
"""

from __future__ import annotations

import gc
import json
import os
import socket
from typing import TYPE_CHECKING, Final

from . import walls
from .main import play

if TYPE_CHECKING:
    from pytest_interview_kata.sandbox.messages import PlayerSetup

MOST: Final = 1 << 18
"""The maximum size of a request, in bytes."""


def main() -> None:
    """Fork a player for each `PlayerSetup` that arrives on standard input, a socket, until the judge closes it.

    Each request also contains the descriptors of the player's standard streams. The answer is the player's process ID.
    """
    walls.import_all()
    gc.freeze()  # a collection would write to the memory that all players share
    judge = socket.socket(fileno=0)
    setup, streams = _forked(judge)
    os.setsid()
    os.chdir(setup["scratch"])
    judge.detach()
    for target, stream in enumerate(streams):
        os.dup2(stream, target)
    os.closerange(3, 1 + max(streams))
    play(setup)


def _forked(judge: socket.socket) -> tuple[PlayerSetup, list[int]]:
    """Serve requests until the judge closes the socket. Return only in the forked players, with their request and streams."""
    while True:
        request, streams, _, _ = socket.recv_fds(judge, MOST, 3)
        if not request:
            os._exit(0)
        adopted, adopt = os.pipe()
        between = os.fork()
        if not between:
            if player := os.fork():
                judge.send(str(player).encode())
                os._exit(0)
            os.close(adopt)
            os.read(adopted, 1)  # ends when all other copies of `adopt` are closed
            os.close(adopted)
            return json.loads(request), [*streams]
        for descriptor in (adopted, *streams):
            os.close(descriptor)
        os.waitpid(between, 0)
        os.close(adopt)
