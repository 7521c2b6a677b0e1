"""Yields what was read before an exception of the source, then raises the exception."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def chunked(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Return an iterator over lists of `size` items; the last one may be shorter."""
    if size <= 0:
        raise ValueError(f"chunks of {size} items?")
    return fill(iter(items), size)


def fill(source: Iterator[T], size: int) -> Iterator[list[T]]:
    """Yield one list after the other."""
    problem: Exception | None = None
    over = False
    while not over:
        chunk: list[T] = []
        while len(chunk) < size and not over:
            try:
                chunk.append(next(source))
            except StopIteration:
                over = True
            except Exception as error:
                problem, over = error, True
        if chunk:
            yield chunk
    if problem is not None:
        raise problem
