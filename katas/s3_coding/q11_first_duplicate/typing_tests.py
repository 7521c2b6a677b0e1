"""What mypy must know about `first_duplicate`; checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import first_duplicate


def item_keeps_its_type() -> None:
    """Let what comes back have the type of the items, or be None."""
    assert_type(first_duplicate(["a", "b"]), str | None)
    assert_type(first_duplicate(range(3)), int | None)


def any_iterable_is_taken(stream: Iterator[bytes]) -> None:
    """Take whatever can be looped over."""
    assert_type(first_duplicate(stream), bytes | None)
    first_duplicate({"a": 1})


def items_must_be_iterable() -> None:
    """Mypy must refuse a single number, for there is nothing to look through."""
    first_duplicate(3)  # type: ignore[arg-type]
