"""What mypy must know about `chunked`; checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import chunked


def next_gives_a_list_of_items() -> None:
    """`next()` of the result is a list with the type of the items."""
    assert_type(next(chunked([1, 2, 3], 2)), list[int])


def any_iterable_is_taken(lines: Iterator[bytes]) -> None:
    """Any iterable is accepted, and the type of its items is kept."""
    for row in chunked(lines, 10):
        assert_type(row, list[bytes])
    for letters in chunked("abc", 2):
        assert_type(letters, list[str])


def result_is_an_iterator() -> None:
    """Use the result as an iterator of lists."""
    chunks: Iterator[list[int]] = chunked(range(9), 2)
    next(chunks)


def items_must_be_iterable() -> None:
    """Mypy must reject a single number, which is not iterable."""
    chunked(1, 2)  # type: ignore[arg-type]


def size_must_be_an_int() -> None:
    """Mypy must reject a size that is a string."""
    chunked([1, 2, 3], "2")  # type: ignore[arg-type]
