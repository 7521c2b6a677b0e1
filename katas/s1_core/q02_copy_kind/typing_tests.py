"""What mypy must make of the signature."""

from typing import Literal, assert_type

from .solution import copy_kind


def one_of_four_words() -> None:
    """Give back one of the four words, whatever lists are compared."""
    assert_type(copy_kind([1, [2]], ["a", [None]]), Literal["same", "shallow", "deep", "different"])
