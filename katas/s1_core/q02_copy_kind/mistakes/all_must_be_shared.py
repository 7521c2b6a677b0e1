"""It takes all inner lists to be shared for a shallow copy."""

from typing import Any, Literal


def identities(nested: list[Any]) -> set[int]:
    """Give the identity of every list within."""
    found = set()
    for item in nested:
        if isinstance(item, list):
            found |= {id(item)} | identities(item)
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
    mine, theirs = identities(original), identities(clone)
    return "shallow" if mine and mine <= theirs else "deep"
