"""Maps the file into memory, which works only for files of the operating system."""

import mmap
from typing import BinaryIO


def last_lines(file: BinaryIO, count: int) -> list[bytes]:
    """Return the last lines of a file without their line ends, and read only the end of the file."""
    if count < 0:
        raise ValueError(f"count must be at least 0, not {count}")
    file.seek(0)
    if not count or not file.read(1):
        return []
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        start = len(text)
        for _ in range(count):
            start = text.rfind(b"\n", 0, max(0, start - 1)) + 1
            if start == 0:
                break
        *ended, rest = text[start:].split(b"\n")
    return [*(line.removesuffix(b"\r") for line in ended), *([rest] if rest else [])]
