"""Starts the process of a player as a bare interpreter, which takes about 40 ms and works on every platform."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Final, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .messages import PlayerSetup

PACKAGE: Final = str(Path(__file__).resolve().parents[1])
ROOT: Final = str(Path(PACKAGE).parent)
ENVIRONMENT: Final = {"MALLOC_ARENA_MAX": "2"}
"""Limits memory arenas: an arena for each thread would use up the player's address space."""
RUN: Final = (
    "import json, sys; sys.path.insert(0, json.loads(sys.argv[1])['root']);"
    "from pytest_interview_kata.sandbox.player.{0} import main; main()"
)


class Child(Protocol):
    """A child process with pipes to its standard input and output; a part of the interface of `subprocess.Popen`."""

    pid: int
    returncode: int | Any
    stdin: IO[bytes] | None
    stdout: IO[bytes] | None

    def poll(self) -> int | None:
        """Return the exit status if the process has ended, or None."""

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit status when the process ends. Raise `subprocess.TimeoutExpired` after this time."""

    def kill(self) -> None:
        """Kill the process, unless it has ended."""


Start: TypeAlias = "Callable[[PlayerSetup, BinaryIO], Child]"
"""A function that starts a player; the player's standard error goes to the second argument."""


def setup_for(hidden: Iterable[str], walls: Iterable[str], scratch: Path) -> PlayerSetup:
    """Return the setup of a player that cannot read the `hidden` folders and this package."""
    return {"root": ROOT, "hidden": [*hidden, PACKAGE], "scratch": str(scratch), "walls": sorted(walls)}


def spawn(setup: PlayerSetup, errors: BinaryIO) -> Child:
    """Start a player in a new interpreter."""
    system = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return subprocess.Popen(
        command("main", setup),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        cwd=setup["scratch"],
        env=ENVIRONMENT | system,
        bufsize=0,
        start_new_session=True,
    )


def command(module: str, setup: PlayerSetup) -> list[str]:
    """Return the command that runs `main` of a module in `player/`, without site-packages or Python's environment variables."""
    return [sys.executable, "-I", "-S", "-X", "utf8", "-c", RUN.format(module), json.dumps(setup)]
