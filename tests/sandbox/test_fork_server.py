"""Players that are forked by a server do not differ from those that are started on their own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.sandbox.pool import PlayerPool
from pytest_interview_kata.sandbox.process import PlayerLost
from pytest_interview_kata.sandbox.session import PlayerSession

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.sandbox.messages import Call, LoadRequest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the fork server")
ATTEMPT = """
import os, sys, threading

def surroundings():
    kinds = sorted(os.path.basename(os.readlink(f"/proc/self/fd/{name}")).partition(":")[0] for name in os.listdir("/proc/self/fd")[:-1])
    return [kinds, os.getcwd() == os.environ["HOME"], sorted(os.environ), sorted(os.listdir()), threading.active_count(), sys.path]

def leader():
    return [os.getsid(0) == os.getpid(), os.getpid()]

def parent():
    return os.getppid()

def write(name):
    with open(name, "w") as file:
        file.write("mine")

def kept():
    return sorted(os.listdir())

def end():
    os._exit(7)

def abort():
    os.abort()

def endless():
    while True:
        pass
"""
REQUEST: LoadRequest = {
    "kata": "t01_double",
    "filename": "/nowhere/t01_double.py",
    "source": ATTEMPT,
    "scenarios": "",
    "scenarios_filename": "",
    "memory": 1 << 29,
    "load": 20.0,
    "call": 2.0,
    "total": 60.0,
    "paths": [],
}


@pytest.fixture
def players() -> Iterator[PlayerPool]:
    """Return a pool with a server."""
    players = PlayerPool(forks=True)
    yield players
    players.close()


def test_a_player_has_the_surroundings_of_one_that_is_started_alone(players: PlayerPool) -> None:
    alone = PlayerPool()
    seen = [call(opened(pool), "surroundings") for pool in (players, alone)]
    alone.close()
    assert seen[0] == seen[1]


def test_a_player_is_a_child_of_this_process_and_leads_its_own_session(players: PlayerPool) -> None:
    session = opened(players)
    assert call(session, "parent") == os.getpid()
    assert call(session, "leader")[0] is True


def test_each_player_has_its_own_scratch_folder(players: PlayerPool) -> None:
    first = opened(players)
    call(first, "write", "a.txt")
    assert call(first, "kept") == ["a.txt"]
    assert call(opened(players), "kept") == []


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("end", ("crashed", "the program exited with status 7")),
        ("abort", ("crashed", "the program was killed by SIGABRT (it aborted)")),
        ("endless", ("timeout", "")),
    ],
)
def test_how_a_player_was_lost_is_known(players: PlayerPool, how: str, expected: tuple[str, str]) -> None:
    session = opened(players)
    with pytest.raises(PlayerLost) as lost:
        call(session, how)
    assert (lost.value.how, lost.value.message) == expected
    assert how == "end" or lost.value.frames
    session.close()
    assert call(session, "kept") == []  # in another player


def test_no_player_and_no_server_is_left(players: PlayerPool) -> None:
    server, pid = players._server, call(opened(players), "leader")[1]
    assert server
    players.close()
    assert not Path(f"/proc/{pid}").exists()
    assert server._process.returncode is not None


def test_the_server_ends_when_nobody_can_ask_it(players: PlayerPool) -> None:
    server = players._server
    assert server
    call(opened(players), "kept")
    server._socket.close()  # as the system does if this process is killed
    assert server._process.wait(60) == 0


def test_without_its_server_a_pool_starts_players_alone(players: PlayerPool) -> None:
    server = players._server
    assert server
    server._process.kill()
    server._process.wait()
    for _ in range(2):
        assert call(opened(players), "parent") == os.getpid()


def opened(players: PlayerPool) -> PlayerSession:
    """Return a session with a new player."""
    session = PlayerSession(REQUEST, players)
    assert "v" in session.load()
    return session


def call(session: PlayerSession, name: str, *arguments: str) -> Any:
    """Call a function of the attempt and return its plain result."""
    request: Call = {
        "do": ("call", name),
        "on": None,
        "a": [*arguments],
        "k": {},
        "watch": False,
        "forget": True,
        "anew": False,
    }
    return session.ask(request, lambda _: {"v": None})["v"]
