"""The lists that were given serve as their own stacks and are empty afterwards."""

from collections.abc import Generator, Iterable, Iterator
from typing import Any


def flatten(nested: Iterable[Any]) -> Iterator[Any]:
    """Give the items of nested lists, tuples and generators, from left to right."""
    stack: list[Any] = []
    todo: Any = nested
    while True:
        if isinstance(todo, list):
            todo.reverse()
            stack.append(todo)
        elif isinstance(todo, (tuple, Generator)):
            stack.append(iter(todo))
        else:
            yield todo
        while stack and stack[-1] == []:
            stack.pop()
        if not stack:
            return
        if isinstance(stack[-1], list):
            todo = stack[-1].pop()
        else:
            todo = []
            for item in stack[-1]:
                todo = item
                break
            else:
                stack.pop()
