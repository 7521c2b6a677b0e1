"""The mark that is put in to see whether the other list changes stays there."""

from typing import Any, Literal


def inner(nested: list[Any]) -> list[list[Any]]:
    """Give every list within."""
    found = [nested]
    for item in nested:
        if isinstance(item, list):
            found += inner(item)
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
    for part in inner(original):
        part.append("mark")
        changed = any(other and other[-1] == "mark" for other in inner(clone))
        if changed:
            return "shallow"
        part.pop()
    return "deep"
