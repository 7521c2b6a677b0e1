"""The memo of `copy.deepcopy` names every list that it met."""

import copy
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
    mine: dict[int, Any] = {}
    theirs: dict[int, Any] = {}
    copy.deepcopy(original, mine)
    copy.deepcopy(clone, theirs)
    return "shallow" if mine.keys() & theirs.keys() else "deep"
