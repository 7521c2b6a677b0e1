"""Reads from and writes to the pipes that connect a player with its judge; ends the player if the attempt has closed them."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import Final, NoReturn

CLOSED: Final = b"The program closed a file descriptor that it had not opened.\n"


def read(source: int, size: int) -> bytes:
    """Return at most `size` bytes, or none at the end of the stream."""
    try:
        return os.read(source, size)
    except OSError:
        _end()


def write(target: int, frame: bytes) -> None:
    """Write all bytes of a frame."""
    view = memoryview(frame)
    try:
        while view:
            view = view[os.write(target, view) :]
    except OSError:
        _end()


def _end() -> NoReturn:
    with suppress(OSError):
        os.write(2, CLOSED)
    os._exit(1)
