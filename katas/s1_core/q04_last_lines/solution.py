"""Reads blocks from the end until they contain enough line ends, then splits once."""

from io import SEEK_END
from typing import BinaryIO

BLOCK = 16_384


def last_lines(file: BinaryIO, count: int) -> list[bytes]:
    """Return the last lines of a file without their line ends, and read only the end of the file."""
    if count < 0:
        raise ValueError(f"count must be at least 0, not {count}")
    position = file.seek(0, SEEK_END)
    blocks: list[bytes] = []
    breaks = 0
    while position > 0 and breaks < count:
        size = min(BLOCK, position)
        position = file.seek(position - size)
        block = file.read(size)
        breaks += block.count(b"\n", 0, None if blocks else -1)  # no line begins after the last byte
        blocks.append(block)
    *ended, rest = b"".join(reversed(blocks)).split(b"\n")
    lines = [*(line.removesuffix(b"\r") for line in ended), *([rest] if rest else [])]
    return lines[max(len(lines) - count, 0) :]
