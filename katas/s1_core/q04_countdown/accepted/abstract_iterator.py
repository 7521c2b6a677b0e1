"""The abstract base class brings `__iter__` along."""

from collections.abc import Iterator


class Countdown(Iterator[int]):
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._next = start

    def __next__(self) -> int:
        """Give the next number."""
        number = self._next
        if number > 0:
            self._next = number - 1
            return number
        raise StopIteration
