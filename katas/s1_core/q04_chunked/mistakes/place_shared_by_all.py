"""Keeps the source and the size in variables of the module, where the next call overwrites them."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

T = TypeVar("T")

_now: dict[str, Any] = {}


def fill() -> Iterator[list[Any]]:
    while chunk := list(islice(_now["source"], _now["size"])):
        yield chunk


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    _now.update(source=iter(items), size=size)
    return fill()
