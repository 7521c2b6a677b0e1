"""Recursion for tuples only: a stack holds the copies that are still empty."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Return a copy of `value` that shares no list, dict or set with it."""
    copies: dict[int, Any] = {}
    unfilled: list[tuple[Any, Any]] = []

    def copy_of(thing: Any) -> Any:
        if isinstance(thing, tuple):
            return tuple([copy_of(item) for item in thing])
        if not isinstance(thing, (list, dict, set)):
            return thing
        if id(thing) not in copies:
            copies[id(thing)] = type(thing)()
            unfilled.append((thing, copies[id(thing)]))
        return copies[id(thing)]

    result: T = copy_of(value)
    while unfilled:
        source, copy = unfilled.pop()
        if isinstance(source, dict):
            for key, item in source.items():
                copy[key] = copy_of(item)
        elif isinstance(source, list):
            for item in source:
                copy.append(copy_of(item))
        else:
            copy.update(source)
    return result
