"""What mypy must know about `find_missing`; checked, never run."""

from array import array
from typing import assert_type

from .solution import find_missing


def number_comes_back() -> None:
    """Let what comes back be an `int`."""
    assert_type(find_missing([1, 3]), int)


def any_sequence_is_taken() -> None:
    """Take whatever is a sequence of integers, also one that cannot be changed."""
    find_missing((1, 3))
    find_missing(range(2, 5))
    find_missing(array("l", [1, 3]))


def strings_are_refused() -> None:
    """Mypy must refuse strings where numbers are due."""
    find_missing(["1", "3"])  # type: ignore[list-item]
