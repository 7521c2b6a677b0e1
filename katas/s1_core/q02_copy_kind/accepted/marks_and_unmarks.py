"""Marks every list of one side, looks for the mark on the other side, and removes it again."""

from typing import Any, Literal


def put(nested: list[Any], mark: object) -> None:
    """Append the mark to every list."""
    for item in nested:
        if isinstance(item, list) and not (item and item[-1] is mark):
            put(item, mark)
    nested.append(mark)


def remove(nested: list[Any], mark: object) -> None:
    """Remove the mark again."""
    if nested and nested[-1] is mark:
        nested.pop()
        for item in nested:
            if isinstance(item, list):
                remove(item, mark)


def marked(nested: list[Any], mark: object) -> bool:
    """Return whether any of the lists has the mark."""
    return any(item is mark or isinstance(item, list) and marked(item, mark) for item in nested)


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Return which kind of copy of a nested list another list is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    mark = object()
    put(original, mark)
    try:
        return "shallow" if marked(clone, mark) else "deep"
    finally:
        remove(original, mark)
