"""Holds an iterator over a range and returns its numbers."""

from collections.abc import Iterator


class Countdown:
    """An iterator that counts down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._numbers = iter(range(start, 0, -1))

    def __iter__(self) -> Iterator[int]:
        """Return the countdown itself."""
        return self

    def __next__(self) -> int:
        """Return the next number."""
        return next(self._numbers)
