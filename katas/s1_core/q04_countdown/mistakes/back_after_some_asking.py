"""Counts its vain calls below zero, and begins again when there were enough of them."""

from collections.abc import Iterator

SPARE = 10


class Countdown:
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"a countdown starts from 0 or more, not from {start}")
        self._start = start
        self._left = start

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next number."""
        self._left -= 1
        if self._left < -SPARE:
            self._left = self._start - 1
        if self._left < 0:
            raise StopIteration
        return self._left + 1
