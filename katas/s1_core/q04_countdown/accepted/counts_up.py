"""Counts the numbers that were returned, and subtracts."""


class Countdown:
    """An iterator that counts down to 1."""

    __slots__ = ("_said", "_start")

    def __init__(self, start: int) -> None:
        if start < 0:
            raise ValueError(f"{start} is below 0")
        self._start = start
        self._said = 0

    def __iter__(self) -> "Countdown":
        """Return the countdown itself."""
        return self

    def __next__(self) -> int:
        """Return the next number."""
        if self._said >= self._start:
            raise StopIteration()
        self._said += 1
        return self._start - self._said + 1
