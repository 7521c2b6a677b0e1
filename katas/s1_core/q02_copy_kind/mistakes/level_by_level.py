"""Compares the lists of each level with those of the same level, but a shared list may be at another depth."""

from typing import Any, Literal


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Return which kind of copy of a nested list another list is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    mine, theirs = [original], [clone]
    while mine and theirs:
        if {id(part) for part in mine} & {id(part) for part in theirs}:
            return "shallow"
        mine = [item for part in mine for item in part if isinstance(item, list)]
        theirs = [item for part in theirs for item in part if isinstance(item, list)]
    return "deep"
