"""What mypy must know about `find_all_missing`; checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import find_all_missing


def list_comes_back() -> None:
    """`find_all_missing` returns a `list[int]`."""
    assert_type(find_all_missing([1, 3], 3), list[int])


def any_iterable_is_taken(stream: Iterator[int]) -> None:
    """Any iterable is accepted."""
    find_all_missing(stream, 3)
    find_all_missing({1, 3}, 3)
    find_all_missing({1: "one"}, 3)


def strings_are_refused() -> None:
    """Mypy must reject a string instead of numbers."""
    find_all_missing("13", 3)  # type: ignore[arg-type]
