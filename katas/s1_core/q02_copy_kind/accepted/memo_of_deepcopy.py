"""The memo of `copy.deepcopy` holds the identity of every list that it copied."""

import copy
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
    mine: dict[int, Any] = {}
    theirs: dict[int, Any] = {}
    copy.deepcopy(original, mine)
    copy.deepcopy(clone, theirs)
    return "shallow" if mine.keys() & theirs.keys() else "deep"
