"""A copy is remembered once it is finished, so that a circle never finds it and goes on for ever."""

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
    if isinstance(value, list):
        memo[id(value)] = [_copy(item, memo) for item in value]
    elif isinstance(value, dict):
        memo[id(value)] = {key: _copy(item, memo) for key, item in value.items()}
    elif isinstance(value, set):
        memo[id(value)] = set(value)
    return memo.get(id(value), value)
