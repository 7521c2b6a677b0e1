"""What mypy must know about `find_missing`; checked, never run."""

from array import array
from typing import assert_type

from .solution import find_missing


def number_comes_back() -> None:
    """`find_missing` returns an `int`."""
    assert_type(find_missing([1, 3]), int)


def any_sequence_is_taken() -> None:
    """Any sequence of integers is accepted, even an immutable one."""
    find_missing((1, 3))
    find_missing(range(2, 5))
    find_missing(array("l", [1, 3]))


def strings_are_refused() -> None:
    """Mypy must reject strings instead of numbers."""
    find_missing(["1", "3"])  # type: ignore[list-item]
