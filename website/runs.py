"""Real runs of the plugin, as somebody sees them in a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.watch.screen import CLEAR

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WIDTH: Final = 84
HEIGHT: Final = 40
KATA: Final = (sys.executable, "-m", "pytest_interview_kata")


def demonstration(folder: Path) -> Path:
    """Make the workspace of `kata demo` in a folder, and return its path."""
    subprocess.run([*KATA, "demo", "dojo"], cwd=folder, env=_environment(folder), capture_output=True, check=True)
    return folder / "dojo"


def judged(dojo: Path, *options: str) -> str:
    """Return what `pytest --kata` prints in a workspace, with colours."""
    command = [sys.executable, "-m", "pytest", "--kata", "--color=yes", *options]
    return subprocess.run(
        command, cwd=dojo, env=_environment(dojo.parent), capture_output=True, text=True, encoding="utf-8", check=False
    ).stdout


def watched(dojo: Path) -> str:
    """Return what `kata watch` shows after an attempt with a mistake was saved."""
    [attempt] = dojo.glob("katas/*/q04_chunked.py")
    terminal = Terminal([*KATA, "watch"], dojo)
    terminal.until("quit")
    attempt.write_text(attempt.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    terminal.until("failing", "quit", without="looking for smaller inputs")
    shown = terminal.screen()
    terminal.end("q")
    return shown


class Terminal:
    """A program in a terminal."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        import pty  # noqa: PLC0415 - not on Windows
        import termios  # noqa: PLC0415

        self._ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (HEIGHT, WIDTH))
        self._process = subprocess.Popen(
            command, cwd=folder, env=_environment(folder.parent), stdin=theirs, stdout=theirs, stderr=theirs
        )
        os.close(theirs)
        self._shown = ""

    def screen(self) -> str:
        """Return what is on the screen."""
        return self._shown.rpartition(CLEAR)[2].replace("\r\n", "\n")

    def until(self, *texts: str, without: str = "\0") -> None:
        """Read until these texts are on the screen, and another one is not."""
        while without in self.screen() or not all(text in self.screen() for text in texts):
            if not (part := self._read()):
                raise RuntimeError(f"The program ended without showing {texts}: {self._shown!r}")
            self._shown += part

    def end(self, keys: str) -> None:
        """Press keys, and wait for the end of the program."""
        os.write(self._ours, keys.encode())
        while self._read():
            pass
        self._process.wait()
        os.close(self._ours)

    def _read(self) -> str:
        with suppress(OSError):  # Linux reports the end of a terminal as an error
            return os.read(self._ours, 4096).decode()
        return ""


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "CI"}}
    return {**kept, "COLUMNS": str(WIDTH), "TERM": "xterm-256color", "XDG_CACHE_HOME": str(home / "cache")}
