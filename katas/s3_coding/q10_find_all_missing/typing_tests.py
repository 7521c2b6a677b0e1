"""What mypy must know about `find_all_missing`; checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import find_all_missing


def list_comes_back() -> None:
    """Let what comes back be a `list[int]`."""
    assert_type(find_all_missing([1, 3], 3), list[int])


def any_iterable_is_taken(stream: Iterator[int]) -> None:
    """Take whatever can be looped over."""
    find_all_missing(stream, 3)
    find_all_missing({1, 3}, 3)
    find_all_missing({1: "one"}, 3)


def strings_are_refused() -> None:
    """Mypy must refuse a string where numbers are due."""
    find_all_missing("13", 3)  # type: ignore[arg-type]
