"""Items are compared one by one by `==` alone, so a list with NaN never equals its copy."""

from typing import Any, Literal


def identities(nested: list[Any]) -> set[int]:
    """Give the identity of every list within."""
    found = {id(nested)}
    for item in nested:
        if isinstance(item, list):
            found |= identities(item)
    return found


def alike(one: Any, other: Any) -> bool:
    """Tell whether the two are equal."""
    if isinstance(one, list) and isinstance(other, list):
        pairs = zip(one, other, strict=False)
        return len(one) == len(other) and all(alike(mine, theirs) for mine, theirs in pairs)
    return bool(one == other)


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if not alike(original, clone):
        return "different"
    return "shallow" if identities(original) & identities(clone) else "deep"
