"""Runs a command in a real terminal."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def in_terminal(folder: Path, width: int, command: Sequence[str]) -> str:
    """Run a command in a terminal with so many columns, and return what it shows."""
    import pty  # noqa: PLC0415 - not on Windows
    import termios  # noqa: PLC0415

    ours, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, width))
    kept = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    with subprocess.Popen(command, cwd=folder, env=kept, stdin=terminal, stdout=terminal, stderr=terminal):
        os.close(terminal)
        seen = b""
        with suppress(OSError):  # Linux reports the end of a terminal as an error
            while part := os.read(ours, 4096):
                seen += part
    os.close(ours)
    return seen.decode().replace("\r\n", "\n")
