"""The output of an attempt: kept up to a limit. The rest is dropped without an error: a right attempt may print a lot."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, BinaryIO, Final, cast

if TYPE_CHECKING:
    from typing_extensions import Buffer

KEPT: Final = 64 << 10
"""The number of bytes of output that are kept of one attempt."""


class Bounded(io.RawIOBase):
    """A raw stream that writes its first `KEPT` bytes to a file descriptor and discards the rest."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._left = KEPT

    def writable(self) -> bool:
        """Return True."""
        return True

    def fileno(self) -> int:
        """Return the file descriptor behind the stream."""
        return self._target

    def write(self, data: Buffer, /) -> int:
        """Write as much of the data as fits; return the length of the whole data, in bytes."""
        piece = memoryview(data).cast("B")
        if self._left > 0:
            kept = piece[: self._left]
            self._left -= len(kept)
            os.write(self._target, kept)
        return len(piece)


def redirect(target: int) -> None:
    """Let `sys.stdout` and `sys.stderr` write to this file descriptor, within one limit; make `sys.stdin` empty."""
    raw = cast("BinaryIO", Bounded(target))  # unbuffered: what was printed before a crash must be kept
    stream = io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", write_through=True)
    sys.stdout = sys.stderr = stream
    sys.__stdout__ = sys.__stderr__ = stream  # type: ignore[misc]
    sys.stdin = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
