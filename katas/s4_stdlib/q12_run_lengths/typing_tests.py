"""What mypy must know about run lengths; this is checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import decode, encode


def pairs_come_back() -> None:
    """`encode` returns a list of pairs of a string and a number."""
    assert_type(encode("aab"), list[tuple[str, int]])


def any_iterable_is_taken(runs: Iterator[tuple[str, int]]) -> None:
    """`decode` takes any iterable of such pairs, and returns a string."""
    assert_type(decode(runs), str)
    decode({"a": 1}.items())
    decode(zip("ab", [1, 2], strict=True))


def pairs_must_be_in_order() -> None:
    """Mypy must refuse pairs whose first item is the number."""
    decode([(1, "a")])  # type: ignore[list-item]
