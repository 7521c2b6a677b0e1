"""What mypy must infer from the signature."""

from typing import Literal, assert_type

from .solution import copy_kind


def one_of_four_words() -> None:
    """Return one of the four strings, whatever the lists hold."""
    assert_type(copy_kind([1, [2]], ["a", [None]]), Literal["same", "shallow", "deep", "different"])
