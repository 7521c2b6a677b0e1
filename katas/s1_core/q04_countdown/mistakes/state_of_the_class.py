"""What is left is kept on the class, so that all countdowns share it."""

from collections.abc import Iterator


class Countdown:
    """Count down to 1."""

    _left = 0

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        Countdown._left = start

    def __iter__(self) -> Iterator[int]:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next number."""
        if Countdown._left == 0:
            raise StopIteration
        Countdown._left -= 1
        return Countdown._left + 1
