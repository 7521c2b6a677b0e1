"""A dataclass checks its field after it is made."""

from dataclasses import dataclass
from typing import Self


@dataclass(slots=True)
class Countdown:
    """Count down to 1."""

    start: int

    def __post_init__(self) -> None:
        """Refuse a negative start."""
        if self.start < 0:
            raise ValueError(f"{self.start} is below 0")

    def __iter__(self) -> Self:
        """Give itself."""
        return self

    def __next__(self) -> int:
        """Give the next number."""
        if self.start < 1:
            raise StopIteration
        number, self.start = self.start, self.start - 1
        return number
