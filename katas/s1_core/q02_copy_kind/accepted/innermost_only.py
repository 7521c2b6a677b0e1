"""Two lists that share a list also share the innermost lists in it, so only those are compared."""

from typing import Any, Literal


def innermost(nested: list[Any]) -> list[list[Any]]:
    """Return the lists that hold no list."""
    deeper = [item for item in nested if isinstance(item, list)]
    return [leaf for item in deeper for leaf in innermost(item)] if deeper else [nested]


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Return which kind of copy of a nested list another list is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    theirs = innermost(clone)
    if any(mine is other for mine in innermost(original) for other in theirs):
        return "shallow"
    return "deep"
