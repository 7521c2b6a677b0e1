"""A negative start is taken for 0."""

from collections.abc import Iterator


class Countdown:
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        self._left = max(start, 0)

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next number."""
        if self._left == 0:
            raise StopIteration
        self._left -= 1
        return self._left + 1
