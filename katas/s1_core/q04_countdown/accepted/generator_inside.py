"""Holds a generator and asks it for each number."""

from collections.abc import Iterator


class Countdown:
    """An iterator that counts down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._numbers = self._count(start)

    @staticmethod
    def _count(number: int) -> Iterator[int]:
        while number:
            yield number
            number -= 1

    def __iter__(self) -> Iterator[int]:
        """Return the countdown itself."""
        return self

    def __next__(self) -> int:
        """Return the next number."""
        return next(self._numbers)
