"""Files of lines to which several programs append."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

from .locks import alone

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def append_lines(path: Path, lines: Iterable[str]) -> None:
    """Append lines under a lock, and create the file and its folder if needed.

    If the file ends with an incomplete line, the lines begin on a new one.
    Raise `KataError` if another program holds the lock too long, and `OSError` if the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with alone(path), path.open("a+b") as file:
        new = b"\n" * (not ends_a_line(file)) + "".join(f"{line}\n" for line in lines).encode()
        file.seek(0, os.SEEK_END)
        file.write(new)


def ends_a_line(file: BinaryIO) -> bool:
    """Return whether a file is empty or ends with a newline; move the position to its end."""
    if not file.seek(0, os.SEEK_END):
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"
