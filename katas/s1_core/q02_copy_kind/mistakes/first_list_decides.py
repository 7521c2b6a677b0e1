"""The first inner list decides for all."""

from typing import Any, Literal


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    for mine, theirs in zip(original, clone, strict=True):
        if isinstance(mine, list):
            if mine is theirs:
                return "shallow"
            return "shallow" if copy_kind(mine, theirs) == "shallow" else "deep"
    return "deep"
