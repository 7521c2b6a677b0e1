"""Doubles the size of the part that it reads, and reads all of it again each time."""

from io import SEEK_END
from typing import BinaryIO


def last_lines(file: BinaryIO, count: int) -> list[bytes]:
    """Return the last lines of a file without their line ends, and read only the end of the file."""
    if count < 0:
        raise ValueError(f"count must be at least 0, not {count}")
    if count == 0:
        return []
    end = file.seek(0, SEEK_END)
    size = 1024
    while True:
        file.seek(max(0, end - size))
        text = file.read()
        if size >= end or text.count(b"\n", 0, -1) >= count:
            break
        size *= 2
    *ended, rest = text.split(b"\n")
    lines = [*(line.removesuffix(b"\r") for line in ended), *([rest] if rest else [])]
    return lines[-count:]
