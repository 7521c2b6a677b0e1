"""Inherits `__iter__` from the abstract base class."""

from collections.abc import Iterator


class Countdown(Iterator[int]):
    """An iterator that counts down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._next = start

    def __next__(self) -> int:
        """Return the next number."""
        number = self._next
        if number > 0:
            self._next = number - 1
            return number
        raise StopIteration
