"""What mypy must infer from the signature."""

from collections.abc import Iterator
from typing import assert_type

from .solution import merge


def items_keep_their_type() -> None:
    """Return an iterator with the type of the items."""
    words: Iterator[str] = merge(["a"], iter(["b"]))
    assert_type(next(words), str)
    assert_type(list(merge([1], {2: "b"}, range(3))), list[int])


def items_have_an_order() -> None:
    """Reject items that have no `<`."""
    merge([1j])  # type: ignore  # noqa: PGH003 - which code it is depends on the signature
