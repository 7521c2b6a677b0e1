"""A range longer than a machine word has no length."""

from collections.abc import Iterator


class Countdown:
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._numbers = range(start, 0, -1)
        self._place = 0

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next number."""
        if self._place == len(self._numbers):
            raise StopIteration
        self._place += 1
        return self._numbers[self._place - 1]
