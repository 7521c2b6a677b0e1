"""A generic function with one implementation for each type."""

from functools import singledispatch
from typing import Any, TypeVar

T = TypeVar("T")
Memo = dict[int, Any]


def deep_copy(value: T) -> T:
    """Return a copy of `value` that shares no list, dict or set with it."""
    copied: T = _copy(value, {})
    return copied


@singledispatch
def _copy(value: Any, memo: Memo) -> Any:
    return value


@_copy.register(list)
def _(value: list[Any], memo: Memo) -> Any:
    if id(value) not in memo:
        copy: list[Any] = []
        memo[id(value)] = copy
        copy.extend(_copy(item, memo) for item in value)
    return memo[id(value)]


@_copy.register(dict)
def _(value: dict[Any, Any], memo: Memo) -> Any:
    if id(value) not in memo:
        copy: dict[Any, Any] = {}
        memo[id(value)] = copy
        copy.update((key, _copy(item, memo)) for key, item in value.items())
    return memo[id(value)]


@_copy.register(set)
def _(value: set[Any], memo: Memo) -> Any:
    return memo.setdefault(id(value), set(value))


@_copy.register(tuple)
def _(value: tuple[Any, ...], memo: Memo) -> Any:
    return tuple(_copy(item, memo) for item in value)
