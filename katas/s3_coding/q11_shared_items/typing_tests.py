"""What mypy must know about `shared_items`; checked, never run."""

from typing import assert_type

from .solution import shared_items


def items_keep_their_type() -> None:
    """Let what comes back be a list of the items' type."""
    assert_type(shared_items(["a", "b"], ["b"]), list[str])
    assert_type(shared_items(range(3), (1, 2)), list[int])


def strings_are_sequences() -> None:
    """Take strings, which are sequences of strings."""
    assert_type(shared_items("abba", "bob"), list[str])


def both_must_be_sequences() -> None:
    """Mypy must refuse a single number, for it holds no items."""
    shared_items([1, 2], 2)  # type: ignore[arg-type]
