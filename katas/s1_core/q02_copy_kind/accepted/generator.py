"""A generator walks one of the two, the identities of the other are ready."""

from collections.abc import Iterator
from typing import Any, Literal


def lists_in(nested: list[Any]) -> Iterator[list[Any]]:
    """Give the list and every list within."""
    yield nested
    for item in nested:
        if isinstance(item, list):
            yield from lists_in(item)


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    known = {id(part) for part in lists_in(original)}
    return "shallow" if any(id(part) in known for part in lists_in(clone)) else "deep"
