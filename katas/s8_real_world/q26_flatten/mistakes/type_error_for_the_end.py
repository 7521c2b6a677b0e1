"""Whether something can be iterated over is found out by trying, round so much code that errors of
generators count as a no.
"""

from collections.abc import Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    stack = [iter(nested)]
    item: Any = None
    while stack:
        try:
            for item in stack[-1]:
                if not isinstance(item, (str, bytes)):
                    stack.append(iter(item))
                    break
                yield item
            else:
                stack.pop()
        except TypeError:
            yield item
