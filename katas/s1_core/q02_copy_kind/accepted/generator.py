"""Collects the identities of one side, then searches the other side with a generator."""

from collections.abc import Iterator
from typing import Any, Literal


def lists_in(nested: list[Any]) -> Iterator[list[Any]]:
    """Yield the list and every list inside it."""
    yield nested
    for item in nested:
        if isinstance(item, list):
            yield from lists_in(item)


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Return which kind of copy of a nested list another list is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    known = {id(part) for part in lists_in(original)}
    return "shallow" if any(id(part) in known for part in lists_in(clone)) else "deep"
