"""A string is walked through like a list, and its first character is a string again."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal


def identities(nested: Sequence[Any]) -> Iterator[int]:
    """Give the identity of every list within."""
    if isinstance(nested, list):
        yield id(nested)
    for item in nested:
        if isinstance(item, Sequence):
            yield from identities(item)


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    return "deep" if set(identities(original)).isdisjoint(identities(clone)) else "shallow"
