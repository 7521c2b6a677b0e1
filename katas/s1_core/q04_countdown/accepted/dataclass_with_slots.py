"""A dataclass that checks its field in `__post_init__`."""

from dataclasses import dataclass
from typing import Self


@dataclass(slots=True)
class Countdown:
    """An iterator that counts down to 1."""

    start: int

    def __post_init__(self) -> None:
        """Raise ValueError for a negative start."""
        if self.start < 0:
            raise ValueError(f"{self.start} is below 0")

    def __iter__(self) -> Self:
        """Return the countdown itself."""
        return self

    def __next__(self) -> int:
        """Return the next number."""
        if self.start < 1:
            raise StopIteration
        number, self.start = self.start, self.start - 1
        return number
