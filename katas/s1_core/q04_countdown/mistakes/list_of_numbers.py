"""All numbers are made at once."""

from collections.abc import Iterator


class Countdown:
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._numbers = list(range(1, start + 1))

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next number."""
        if not self._numbers:
            raise StopIteration
        return self._numbers.pop()
