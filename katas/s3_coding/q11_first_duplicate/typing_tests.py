"""What mypy must know about `first_duplicate`; checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import first_duplicate


def item_keeps_its_type() -> None:
    """`first_duplicate` returns an item of the same type, or None."""
    assert_type(first_duplicate(["a", "b"]), str | None)
    assert_type(first_duplicate(range(3)), int | None)


def any_iterable_is_taken(stream: Iterator[bytes]) -> None:
    """Any iterable is accepted."""
    assert_type(first_duplicate(stream), bytes | None)
    first_duplicate({"a": 1})


def items_must_be_iterable() -> None:
    """Mypy must reject a single number, which is not iterable."""
    first_duplicate(3)  # type: ignore[arg-type]
