"""Collects the `id` of every inner list on both sides; a common one is a shared list."""

from typing import Any, Literal


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Return which kind of copy of a nested list another list is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    return "shallow" if _identities(original) & _identities(clone) else "deep"


def _identities(nested: list[Any]) -> set[int]:
    """Return the identities of this list and of every list inside it."""
    found = {id(nested)}
    for item in nested:
        if isinstance(item, list):
            found |= _identities(item)
    return found
