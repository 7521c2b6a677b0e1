"""A file in the process of the attempt whose bytes come from the judge, which counts them."""

from collections.abc import Callable
from io import SEEK_SET, RawIOBase
from typing import Any


class Asked(RawIOBase):
    """A file of a given size; all reading methods ask `read(position, size)` for its bytes."""

    def __init__(self, read: Callable[[int, int], bytes], size: int) -> None:
        self._read = read
        self._size = size
        self._at = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        """Change the position and return it."""
        start = (0, self._at, self._size)[whence]
        if start + offset < 0:
            raise ValueError(f"negative seek value {start + offset}")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer, or as much of it as the file has bytes for."""
        data = self._read(self._at, len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)


def of_large_file(module: Any, read: Callable[[int, int], bytes], size: int, count: int) -> Any:
    """Return the last lines of a file of this size."""
    return module.last_lines(Asked(read, size), count)
