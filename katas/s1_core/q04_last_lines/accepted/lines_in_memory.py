"""Reads small blocks first and larger ones later, then iterates over the end of the file in memory."""

from collections import deque
from io import BytesIO
from typing import BinaryIO


def last_lines(file: BinaryIO, count: int) -> list[bytes]:
    """Return the last lines of a file without their line ends, and read only the end of the file."""
    if count < 0:
        raise ValueError("no negative count")
    if count == 0:
        return []
    file.seek(0, 2)
    start, size = file.tell(), 512
    tail: deque[bytes] = deque()
    missing = count + (last_byte(file, start) == b"\n")
    while missing > 0 and start > 0:
        size = min(2 * size, 16_384)
        begin = max(0, start - size)
        file.seek(begin)
        tail.appendleft(file.read(start - begin))
        missing -= tail[0].count(b"\n")
        start = begin
    lines = deque(BytesIO(b"".join(tail)), maxlen=count)
    return [line[:-2] if line[-2:] == b"\r\n" else line.rstrip(b"\n") for line in lines]


def last_byte(file: BinaryIO, end: int) -> bytes:
    """Return the last byte of a file that ends at this position."""
    file.seek(max(0, end - 1))
    return file.read(1)
