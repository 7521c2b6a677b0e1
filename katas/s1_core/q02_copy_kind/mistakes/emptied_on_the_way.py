"""The lists are taken apart to look at all of them."""

from typing import Any, Literal


def identities(nested: list[Any]) -> set[int]:
    """Give the identity of every list within."""
    found = set()
    waiting = [nested]
    while waiting:
        current = waiting.pop()
        if id(current) not in found:
            found.add(id(current))
            while current:
                item = current.pop()
                if isinstance(item, list):
                    waiting.append(item)
    return found


def copy_kind(
    original: list[Any],
    clone: list[Any],
) -> Literal["same", "shallow", "deep", "different"]:
    """Tell what kind of copy of a nested list another one is."""
    if original is clone:
        return "same"
    if original != clone:
        return "different"
    mine = identities(list(original)) | {id(original)}
    return "shallow" if mine & identities(clone) else "deep"
