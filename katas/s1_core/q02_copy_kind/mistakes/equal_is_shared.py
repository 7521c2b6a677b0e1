"""Lists that are equal are taken for shared."""

from typing import Any, Literal


def inner(nested: list[Any]) -> list[list[Any]]:
    """Give every list within."""
    found = []
    for item in nested:
        if isinstance(item, list):
            found += [item, *inner(item)]
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
    mine = inner(original)
    return "shallow" if any(item in mine for item in inner(clone)) else "deep"
