"""Lists that look alike are taken for equal, even if `==` says no."""

from typing import Any, Literal


def identities(nested: list[Any]) -> set[int]:
    """Give the identity of every list within."""
    found = {id(nested)}
    for item in nested:
        if isinstance(item, list):
            found |= identities(item)
    return found


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if original != clone and repr(original) != repr(clone):
        return "different"
    return "shallow" if identities(original) & identities(clone) else "deep"
