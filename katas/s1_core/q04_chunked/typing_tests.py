"""What mypy must know about `chunked`; checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import chunked


def next_gives_a_list_of_items() -> None:
    """`next()` of what `chunked` gives is a list of the items' type."""
    assert_type(next(chunked([1, 2, 3], 2)), list[int])


def any_iterable_is_taken(lines: Iterator[bytes]) -> None:
    """Everything that can be looped over is taken, and the type of its items is kept."""
    for row in chunked(lines, 10):
        assert_type(row, list[bytes])
    for letters in chunked("abc", 2):
        assert_type(letters, list[str])


def result_is_an_iterator() -> None:
    """Results can stand wherever an iterator of lists is wanted."""
    chunks: Iterator[list[int]] = chunked(range(9), 2)
    next(chunks)


def items_must_be_iterable() -> None:
    """Mypy must refuse a single number, for there is nothing to cut."""
    chunked(1, 2)  # type: ignore[arg-type]


def size_must_be_an_int() -> None:
    """Mypy must refuse a size that is a string."""
    chunked([1, 2, 3], "2")  # type: ignore[arg-type]
