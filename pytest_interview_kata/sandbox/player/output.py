"""What an attempt prints: kept up to a limit, dropped silently beyond it, so that a chatty right answer stays right."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, BinaryIO, Final, cast

if TYPE_CHECKING:
    from typing_extensions import Buffer

KEPT: Final = 64 << 10
"""Bytes of output that are kept of one attempt."""


class Bounded(io.RawIOBase):
    """A raw stream that writes its first `KEPT` bytes to a file descriptor and swallows the rest."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._left = KEPT

    def writable(self) -> bool:
        """Say that it takes output."""
        return True

    def fileno(self) -> int:
        """Give the descriptor behind it."""
        return self._target

    def write(self, data: Buffer, /) -> int:
        """Take all of the data, keep what fits."""
        piece = memoryview(data).cast("B")
        if self._left > 0:
            kept = piece[: self._left]
            self._left -= len(kept)
            os.write(self._target, kept)
        return len(piece)


def redirect(target: int) -> None:
    """Let `sys.stdout` and `sys.stderr` write to this descriptor, both within one limit."""
    raw = cast("BinaryIO", Bounded(target))  # unbuffered: what was printed before a crash must be there
    stream = io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", write_through=True)
    sys.stdout = sys.stderr = stream
    sys.__stdout__ = sys.__stderr__ = stream  # type: ignore[misc]
    sys.stdin = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
