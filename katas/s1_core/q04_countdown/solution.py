"""One attribute, the next number: O(1) time and memory for each step."""

from collections.abc import Iterator


class Countdown:
    """An iterator that counts down to 1."""

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"a countdown starts from 0 or more, not from {start}")
        self._left = start

    def __iter__(self) -> Iterator[int]:
        """Return the countdown itself."""
        return self

    def __next__(self) -> int:
        """Return the next number."""
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._left + 1
