"""Commands in a real terminal of 80 and of 40 columns: no word is cut, and code keeps its lines."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.text import columns

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
COMMANDS = ("list", "next", "show q04_countdown", "hint countdown", "show Q4", "solution countdown", "list --section x")


def in_terminal(folder: Path, width: int, *words: str) -> str:
    """Run a command in a terminal of that width, and return what it shows."""
    import pty  # noqa: PLC0415 - not on Windows
    import termios  # noqa: PLC0415

    ours, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, width))
    kept = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    command = [sys.executable, "-m", "pytest_interview_kata", *words]
    with subprocess.Popen(command, cwd=folder, env=kept, stdin=terminal, stdout=terminal, stderr=terminal):
        os.close(terminal)
        seen = b""
        with suppress(OSError):  # Linux reports the end of a terminal as an error
            while part := os.read(ours, 4096):
                seen += part
    os.close(ours)
    return seen.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_no_word_is_cut(tmp_path: Path, command: str) -> None:
    assert "Made 52 katas" in in_terminal(tmp_path, 80, "init")
    memory = tmp_path / "katas" / ".kata.json"
    shown, before = {}, memory.read_bytes()
    for width in (400, 80, 40):
        memory.write_bytes(before)  # without the hint that was taken
        shown[width] = in_terminal(tmp_path, width, *command.split()).replace(":", "")
    code = {line for line in shown[400].splitlines() if line.startswith((">>> ", "    ", "ValueError"))}
    for width in (80, 40):
        assert shown[width].split() == shown[400].split()
        assert [line for line in shown[width].splitlines() if columns(line) > width and line not in code] == []
