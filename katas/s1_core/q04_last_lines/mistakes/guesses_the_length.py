"""Guesses that a line has at most 200 bytes, and reads no further."""

from io import SEEK_END
from typing import BinaryIO


def last_lines(file: BinaryIO, count: int) -> list[bytes]:
    """Return the last lines of a file without their line ends, and read only the end of the file."""
    if count < 0:
        raise ValueError(f"count must be at least 0, not {count}")
    end = file.seek(0, SEEK_END)
    file.seek(max(0, end - 200 * count))
    *ended, rest = file.read().split(b"\n")
    lines = [*(line.removesuffix(b"\r") for line in ended), *([rest] if rest else [])]
    return lines[max(len(lines) - count, 0) :]
