"""Something is put into every list of one, looked for in the other, and taken out again."""

from typing import Any, Literal


def put(nested: list[Any], mark: object) -> None:
    """Put the mark at the end of every list."""
    for item in nested:
        if isinstance(item, list) and not (item and item[-1] is mark):
            put(item, mark)
    nested.append(mark)


def remove(nested: list[Any], mark: object) -> None:
    """Take the mark out again."""
    if nested and nested[-1] is mark:
        nested.pop()
        for item in nested:
            if isinstance(item, list):
                remove(item, mark)


def marked(nested: list[Any], mark: object) -> bool:
    """Tell whether a list in there has the mark."""
    return any(item is mark or isinstance(item, list) and marked(item, mark) for item in nested)


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
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
