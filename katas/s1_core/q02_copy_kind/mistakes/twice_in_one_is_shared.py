"""A list that lies twice in one of the two counts as shared between them."""

from typing import Any, Literal


def identities(nested: list[Any]) -> list[int]:
    """Give the identity of every list within."""
    found = [id(nested)]
    for item in nested:
        if isinstance(item, list):
            found += identities(item)
    return found


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    found = identities(original) + identities(clone)
    return "shallow" if len(set(found)) < len(found) else "deep"
