"""Only the lists right inside are compared."""

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
    mine = {id(item) for item in original if isinstance(item, list)}
    if any(id(item) in mine for item in clone):
        return "shallow"
    return "deep"
