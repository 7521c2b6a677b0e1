"""Only a container directly inside itself is recognized; longer circles never end."""

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
    copied: Any = value
    if isinstance(value, list):
        copied = []
        for item in value:
            copied.append(copied if item is value else _copy(item, memo))
    elif isinstance(value, dict):
        copied = {}
        for key, item in value.items():
            copied[key] = copied if item is value else _copy(item, memo)
    elif isinstance(value, set):
        copied = set(value)
    if copied is not value:
        memo[id(value)] = copied
    return copied
