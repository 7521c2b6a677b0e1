"""The memo is asked by truth: the copy of an empty list, dict or set counts as not made yet."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Give a copy of `value` that shares no list, dict or set with it."""
    copied: T = _copy(value, {})
    return copied


def _copy(value: Any, memo: dict[int, Any]) -> Any:
    if known := memo.get(id(value)):
        return known
    copied: Any = value
    if isinstance(value, tuple):
        copied = tuple(_copy(item, memo) for item in value)
    elif isinstance(value, list):
        copied = memo[id(value)] = [None] * len(value)
        for index, item in enumerate(value):
            copied[index] = _copy(item, memo)
    elif isinstance(value, dict):
        copied = memo[id(value)] = dict.fromkeys(value)
        for key, item in value.items():
            copied[key] = _copy(item, memo)
    elif isinstance(value, set):
        copied = memo[id(value)] = set(value)
    return copied
