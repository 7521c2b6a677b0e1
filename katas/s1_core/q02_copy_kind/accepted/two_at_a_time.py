"""Every list of one is compared with every list of the other, by `is`."""

from typing import Any, Literal


def within(nested: Any, wanted: list[Any]) -> bool:
    """Tell whether this very list lies somewhere in there."""
    if nested is wanted:
        return True
    return isinstance(nested, list) and any(within(item, wanted) for item in nested)


def share(one: Any, other: list[Any]) -> bool:
    """Tell whether any list of one lies in the other."""
    if not isinstance(one, list):
        return False
    return within(other, one) or any(share(item, other) for item in one)


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
