"""Walks back to the first line, then reads from there to the end, so each byte is read twice."""

from io import SEEK_END
from typing import BinaryIO


def last_lines(file: BinaryIO, count: int) -> list[bytes]:
    """Return the last lines of a file without their line ends, and read only the end of the file."""
    if count < 0:
        raise ValueError(f"count must be at least 0, not {count}")
    position = file.seek(0, SEEK_END)
    missing = count
    while position > 0 and missing >= 0:
        size = min(4096, position)
        position = file.seek(position - size)
        missing -= file.read(size).count(b"\n")
    file.seek(position)
    *ended, rest = file.read().split(b"\n")
    lines = [*(line.removesuffix(b"\r") for line in ended), *([rest] if rest else [])]
    return lines[len(lines) - count :] if count < len(lines) else lines
