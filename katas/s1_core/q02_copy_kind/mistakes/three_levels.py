"""The search goes three levels down."""

from typing import Any, Literal


def identities(nested: list[Any], depth: int = 0) -> set[int]:
    """Give the identity of the lists within."""
    found = {id(nested)}
    if depth < 3:
        for item in nested:
            if isinstance(item, list):
                found |= identities(item, depth + 1)
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
