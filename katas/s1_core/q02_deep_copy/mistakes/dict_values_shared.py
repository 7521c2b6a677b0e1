"""`dict.copy` is taken for a deep copy: the values are the source's own."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Give a copy of `value` that shares no list, dict or set with it."""
    copied: T = _copy(value, {})
    return copied


def _copy(value: Any, memo: dict[int, Any]) -> Any:
    if id(value) in memo:
        return memo[id(value)]
    if isinstance(value, tuple):
        return tuple(_copy(item, memo) for item in value)
    if not isinstance(value, list | dict | set):
        return value
    copied: Any = type(value)()
    memo[id(value)] = copied
    if isinstance(value, list):
        copied.extend(_copy(item, memo) for item in value)
    elif isinstance(value, dict):
        copied.update(value.copy())
    else:
        copied.update(value)
    return copied
