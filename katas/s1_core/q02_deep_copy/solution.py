"""Recursion with a memo from the `id` of each list, dict and set to its copy."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Return a copy of `value` that shares no list, dict or set with it."""
    copied: T = _copy(value, {})
    return copied


def _copy(value: Any, memo: dict[int, Any]) -> Any:
    """Return a copy of one object; `memo` holds the copies of lists, dicts and sets met so far, by `id` of the source."""
    if id(value) in memo:
        return memo[id(value)]
    if isinstance(value, tuple):
        return tuple(_copy(item, memo) for item in value)
    if not isinstance(value, list | dict | set):
        return value
    # Stored while it is still empty: if a cycle leads back to this source, its copy must be found.
    copied: Any = type(value)()
    memo[id(value)] = copied
    if isinstance(value, list):
        copied.extend(_copy(item, memo) for item in value)
    elif isinstance(value, dict):
        copied.update((key, _copy(item, memo)) for key, item in value.items())
    else:
        copied.update(value)
    return copied
