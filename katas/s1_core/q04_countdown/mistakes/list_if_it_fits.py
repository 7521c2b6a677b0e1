"""Numbers that fit into memory are all made at once, and only others are counted."""

from collections.abc import Iterator

LIMIT = 1_000_000


class Countdown:
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        numbers = range(start, 0, -1)
        self._numbers = iter(list(numbers) if start < LIMIT else numbers)

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next number."""
        return next(self._numbers)
