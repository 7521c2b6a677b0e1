"""Each nested list is chained before the rest, so that the rest lies at the end of an ever longer
chain.
"""

from collections.abc import Generator, Iterable, Iterator
from itertools import chain
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    rest = iter(nested)
    while True:
        for item in rest:
            if isinstance(item, (list, tuple, Generator)):
                rest = chain(item, rest)
                break
            yield item
        else:
            return
