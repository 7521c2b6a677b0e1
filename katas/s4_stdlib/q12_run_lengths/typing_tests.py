"""What mypy must know about run lengths; checked, never run."""

from collections.abc import Iterator
from typing import assert_type

from .solution import decode, encode


def pairs_come_back() -> None:
    """`encode` gives a list of pairs of a string and a number."""
    assert_type(encode("aab"), list[tuple[str, int]])


def any_iterable_is_taken(runs: Iterator[tuple[str, int]]) -> None:
    """`decode` takes whatever gives such pairs, and gives a string."""
    assert_type(decode(runs), str)
    decode({"a": 1}.items())
    decode(zip("ab", [1, 2], strict=True))


def pairs_must_be_in_order() -> None:
    """Mypy must refuse pairs with the number in front."""
    decode([(1, "a")])  # type: ignore[list-item]
