"""A list counts as shared only where it lies at the same place in both."""

from typing import Any, Literal


def share(one: list[Any], other: list[Any]) -> bool:
    """Tell whether the two have a list in common."""
    if one is other:
        return True
    return any(
        isinstance(mine, list) and share(mine, theirs)
        for mine, theirs in zip(one, other, strict=True)
    )


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    return "shallow" if share(original, clone) else "deep"
