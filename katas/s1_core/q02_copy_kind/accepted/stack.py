"""Uses a stack instead of recursion, and enters no list twice."""

from typing import Any, Literal


def lists_by_identity(root: list[Any]) -> dict[int, list[Any]]:
    """Return every list once, by identity."""
    found: dict[int, list[Any]] = {}
    stack = [root]
    while stack:
        current = stack.pop()
        if id(current) not in found:
            found[id(current)] = current
            stack.extend(item for item in current if isinstance(item, list))
    return found


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Return which kind of copy of a nested list another list is."""
    if clone is original:
        return "same"
    if original != clone:
        return "different"
    if lists_by_identity(original).keys().isdisjoint(lists_by_identity(clone)):
        return "deep"
    return "shallow"
