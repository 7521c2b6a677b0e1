"""Keeps a queue; `extendleft` puts the items of a list in front of what follows it."""

from collections.abc import Generator, Iterable, Iterator
from collections import deque
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Return an iterator over the items of nested lists, tuples and generators."""
    queue: deque[Any] = deque([nested])
    while queue:
        front = queue.popleft()
        if isinstance(front, (list, tuple)):
            queue.extendleft(front[::-1])
        elif isinstance(front, Generator):
            try:
                item = next(front)
            except StopIteration:
                continue
            queue.appendleft(front)
            queue.appendleft(item)
        else:
            yield front
