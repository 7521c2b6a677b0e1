"""A loop that fills a list and yields it when it is full."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Return an iterator over lists of `size` items; the last one may be shorter."""
    if size < 1:
        raise ValueError("a chunk holds at least one item")

    def chunks() -> Iterator[list[T]]:
        chunk: list[T] = []
        for item in items:
            chunk.append(item)
            if len(chunk) == size:
                yield chunk
                chunk = []
        if chunk:
            yield chunk

    return chunks()
