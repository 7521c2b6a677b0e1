"""What mypy must infer from the signatures."""

from typing import assert_type

from .solution import collect, extend_in_place, extended


def items_keep_their_type(numbers: list[int]) -> None:
    """Return lists with the type of the items."""
    extend_in_place(numbers, range(3))
    assert_type(extended(numbers, (4, 5)), list[int])
    assert_type(collect(6, numbers), list[int])
    assert_type(collect("a"), list[str])


def no_words_among_numbers(numbers: list[int], words: list[str]) -> None:
    """Reject strings in a list of numbers."""
    extend_in_place(numbers, words)  # type: ignore  # noqa: PGH003 - mypy has had several codes for it
    extended(numbers, words)  # type: ignore  # noqa: PGH003 - mypy has had several codes for it
    collect(1, words)  # type: ignore  # noqa: PGH003 - mypy has had several codes for it
