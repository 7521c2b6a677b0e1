"""A generator yields the lines from the last to the first, and `islice` takes as many as are needed."""

import io
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO


def last_lines(file: BinaryIO, count: int) -> list[bytes]:
    """Return the last lines of a file without their line ends, and read only the end of the file."""
    if count < 0:
        raise ValueError("the count is negative")
    return [*islice(backwards(file), count)][::-1]


def backwards(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines without their line ends, from the last to the first."""
    tail = b""
    for block in blocks(file):
        tail = block + tail
        while (cut := tail.rfind(b"\n", 0, -1) + 1) > 0:
            yield without_end(tail[cut:])
            tail = tail[:cut]
    if tail:
        yield without_end(tail)


def blocks(file: BinaryIO) -> Iterator[bytes]:
    """Yield blocks of the file from its end."""
    position = file.seek(0, io.SEEK_END)
    while position:
        size = min(4096, position)
        position -= size
        file.seek(position)
        yield file.read(size)


def without_end(line: bytes) -> bytes:
    """Return a line without its line end."""
    return line[:-2] if line.endswith(b"\r\n") else line.removesuffix(b"\n")
