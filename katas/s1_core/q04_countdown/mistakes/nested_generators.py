"""Each number has a generator within the last one's, and the nesting has a limit."""

from collections.abc import Iterator


class Countdown:
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._numbers = self._count(start)

    def _count(self, number: int) -> Iterator[int]:
        if number:
            yield number
            yield from self._count(number - 1)

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next number."""
        return next(self._numbers)
