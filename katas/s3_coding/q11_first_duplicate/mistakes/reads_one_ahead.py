"""Fetches the next item before it looks at this one, to see whether it is the last."""

from collections.abc import Iterable
from typing import Final, TypeVar

T = TypeVar("T")
END: Final = object()


def first_duplicate(items: Iterable[T]) -> T | None:
    """Give the item that comes again first, as the object seen first; None if no item does."""
    source = iter(items)
    seen: dict[T, T] = {}
    for item in source:
        rest = list(zip(range(1), source, strict=False))
        for each in (item, *(following for _, following in rest)):
            if each in seen:
                return seen[each]
            seen[each] = each
    return None
