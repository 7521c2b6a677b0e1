"""Whoever shares a list shares the innermost lists in it, so only those are compared."""

from typing import Any, Literal


def innermost(nested: list[Any]) -> list[list[Any]]:
    """Give the lists that hold no list."""
    deeper = [item for item in nested if isinstance(item, list)]
    return [leaf for item in deeper for leaf in innermost(item)] if deeper else [nested]


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    theirs = innermost(clone)
    if any(mine is other for mine in innermost(original) for other in theirs):
        return "shallow"
    return "deep"
