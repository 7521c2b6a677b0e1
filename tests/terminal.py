"""Runs a command in a real terminal."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

COMMAND: Final = (
    "import sys; from pathlib import Path; from pytest_interview_kata.cli import main; "
    "sys.exit(main(sys.argv[2:], Path(sys.argv[1])))"
)
SIZE: Final = ("COLUMNS", "LINES")
"""Variables that count more than the size of the terminal; readline sets them for the programs that a process starts."""
PATIENCE: Final = 120
"""Seconds without output after which a command hangs."""


def in_terminal(folder: Path, width: int, command: Sequence[str]) -> str:
    """Run a command in a terminal with this number of columns, and return what it shows."""
    import pty  # noqa: PLC0415 - not on Windows
    import termios  # noqa: PLC0415

    ours, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, width))
    kept = {name: value for name, value in os.environ.items() if name not in SIZE}
    with subprocess.Popen(command, cwd=folder, env=kept, stdin=terminal, stdout=terminal, stderr=terminal):
        os.close(terminal)
        seen = b""
        with suppress(OSError):  # Linux reports the end of a terminal as an error
            while part := os.read(ours, 4096):
                seen += part
    os.close(ours)
    return seen.decode().replace("\r\n", "\n")


def output(*command: str, keys: str = "", folder: Path | None = None) -> str:
    """Return all that a program prints, with these keys as its input, and without a terminal's size."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name not in SIZE},
        input=keys,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=60,
    )
    return done.stdout


def on_screen(output: str) -> str:
    """Return the lines that a terminal shows: a backspace moves the cursor, and other characters replace what is there."""
    lines = []
    for line in re.sub("\x1b\\[[0-9;]*m", "", output).replace("\r\n", "\n").split("\n"):
        cells, column = list[str](), 0
        for character in line:
            if character == "\b":
                column -= 1
            elif character == "\r":
                column = 0
            else:
                cells[column : column + 1] = character
                column += 1
        lines.append("".join(cells))
    return "\n".join(lines)


class Conversation:
    """A `kata` command in a terminal: what it shows, and keys that are pressed."""

    def __init__(self, ours: int, process: subprocess.Popen[bytes]) -> None:
        self._ours = ours
        self._process = process
        self.shown = ""
        """Everything that was shown so far."""
        self._more = ""
        """What was read after the text that `until` waited for: a busy machine shows much at once."""

    def until(self, text: str) -> str:
        """Read until a text is shown, and return what was shown since the last key, or the last text that was waited for."""
        since, self._more = self._more, ""
        while text not in since:
            if not select.select([self._ours], [], [], PATIENCE)[0]:
                pytest.fail(f"it waits without showing {text!r}, after {since!r}")
            since += self._read() or pytest.fail(f"it ended without showing {text!r}, after {since!r}")
        self._more = since.partition(text)[2]
        return since

    def press(self, keys: str) -> None:
        """Press keys."""
        self._more = ""
        os.write(self._ours, keys.encode())

    def kill(self, number: int) -> None:
        """Send a signal to the command."""
        self._process.send_signal(number)

    def suspend_and_resume(self) -> None:
        """Do what a shell does for Ctrl-Z and `fg`: the terminal has its usual settings when the command goes on."""
        import signal  # noqa: PLC0415 - Windows has no such signals
        import termios  # noqa: PLC0415

        self._more = ""
        self.kill(signal.SIGSTOP)
        settings = termios.tcgetattr(self._ours)
        settings[3] |= termios.ECHO | termios.ICANON
        termios.tcsetattr(self._ours, termios.TCSANOW, settings)
        self.kill(signal.SIGCONT)

    def rest(self) -> str:
        """Return everything that is shown until the command ends."""
        return "".join(iter(self._read, ""))

    def _read(self) -> str:
        with suppress(OSError):  # Linux reports the end of a terminal as an error
            part = os.read(self._ours, 4096).decode().replace("\r\n", "\n")
            self.shown += part
            return part
        return ""


@contextmanager
def talking(
    folder: Path, pack: Path, *words: str, width: int = 80, height: int = 24, status: int = 0, **variables: str
) -> Iterator[Conversation]:
    """Run a `kata` command with a bundled pack in a terminal until the end of a block; it must end with that status."""
    import pty  # noqa: PLC0415 - not on Windows
    import termios  # noqa: PLC0415

    ours, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (height, width))
    before = termios.tcgetattr(ours)
    kept = {name: value for name, value in os.environ.items() if name not in {*SIZE, "NO_COLOR"}}
    process = subprocess.Popen(
        [sys.executable, "-c", COMMAND, str(pack), *words],
        cwd=folder,
        env={**kept, "TERM": "xterm", **variables},
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
    )
    os.close(terminal)  # so that reading ends when the command does
    try:
        yield Conversation(ours, process)
        assert process.wait(60) == status
    finally:
        process.kill()
        process.wait()
    assert status < 0 or termios.tcgetattr(ours) == before  # who is killed cannot restore them
    os.close(ours)
