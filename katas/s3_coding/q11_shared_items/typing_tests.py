"""What mypy must know about `shared_items`; checked, never run."""

from typing import assert_type

from .solution import shared_items


def items_keep_their_type() -> None:
    """`shared_items` returns a list with the type of the items."""
    assert_type(shared_items(["a", "b"], ["b"]), list[str])
    assert_type(shared_items(range(3), (1, 2)), list[int])


def strings_are_sequences() -> None:
    """Strings are accepted, as sequences of strings."""
    assert_type(shared_items("abba", "bob"), list[str])


def both_must_be_sequences() -> None:
    """Mypy must reject a single number, which is not a sequence."""
    shared_items([1, 2], 2)  # type: ignore[arg-type]
