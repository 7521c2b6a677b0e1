"""A queue whose front grows: `extendleft` puts what is inside a list before what comes after it."""

from collections.abc import Generator, Iterable, Iterator
from collections import deque
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
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
