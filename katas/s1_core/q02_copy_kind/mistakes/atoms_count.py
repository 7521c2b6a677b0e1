"""Numbers and strings that both hold count as shared."""

from typing import Any, Literal


def identities(nested: Any) -> set[int]:
    """Give the identity of everything within."""
    found = {id(nested)}
    if isinstance(nested, list):
        for item in nested:
            found |= identities(item)
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
    return "shallow" if identities(original) & identities(clone) else "deep"
