"""What mypy must infer from the class."""

from collections.abc import Iterator
from typing import assert_type

from .solution import Countdown


def is_an_iterator_of_integers() -> None:
    """Iterate over integers."""
    numbers: Iterator[int] = Countdown(3)
    assert_type(next(numbers), int)
    assert_type(next(Countdown(start=3)), int)
    for number in Countdown(3):
        assert_type(number, int)
