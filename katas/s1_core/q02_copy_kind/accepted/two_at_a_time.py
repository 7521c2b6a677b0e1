"""Compares every list of one side with every list of the other, by `is`."""

from typing import Any, Literal


def within(nested: Any, wanted: list[Any]) -> bool:
    """Return whether this very list is somewhere inside the other."""
    if nested is wanted:
        return True
    return isinstance(nested, list) and any(within(item, wanted) for item in nested)


def share(one: Any, other: list[Any]) -> bool:
    """Return whether any list of one is inside the other."""
    if not isinstance(one, list):
        return False
    return within(other, one) or any(share(item, other) for item in one)


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Return which kind of copy of a nested list another list is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    return "shallow" if share(original, clone) else "deep"
