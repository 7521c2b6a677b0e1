"""Below level 100 it hands on what it finds, for fear of the recursion limit."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Give a copy of `value` that shares no list, dict or set with it."""
    copied: T = _copy(value, {}, 0)
    return copied


def _copy(value: Any, memo: dict[int, Any], depth: int) -> Any:
    if id(value) in memo:
        return memo[id(value)]
    if isinstance(value, tuple):
        return tuple(_copy(item, memo, depth + 1) for item in value)
    if depth > 100 or not isinstance(value, list | dict | set):
        return value
    copied: Any = type(value)()
    memo[id(value)] = copied
    if isinstance(value, list):
        copied.extend(_copy(item, memo, depth + 1) for item in value)
    elif isinstance(value, dict):
        copied.update((key, _copy(item, memo, depth + 1)) for key, item in value.items())
    else:
        copied.update(value)
    return copied
