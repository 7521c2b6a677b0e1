"""A list of chunks can be looped over, but it is no iterator."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Give the items in lists of `size`, the last one shorter where they run out."""
    if size < 1:
        raise ValueError(f"size must be at least 1, not {size}")
    everything = list(items)
    chunks = [everything[start : start + size] for start in range(0, len(everything), size)]
    return chunks  # type: ignore[return-value]
