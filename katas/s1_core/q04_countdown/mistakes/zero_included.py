"""Zero is said, too."""

from collections.abc import Iterator


class Countdown:
    """Count down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._left = start

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next number."""
        if self._left < 0:
            raise StopIteration
        self._left -= 1
        return self._left + 1
