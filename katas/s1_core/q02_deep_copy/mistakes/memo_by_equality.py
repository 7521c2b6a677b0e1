"""The memo goes by what a container looks like, so that two equal ones become one."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Give a copy of `value` that shares no list, dict or set with it."""
    copied: T = _copy(value, {})
    return copied


def _copy(value: Any, memo: dict[str, Any]) -> Any:
    if isinstance(value, tuple):
        return tuple(_copy(item, memo) for item in value)
    if not isinstance(value, list | dict | set):
        return value
    if repr(value) in memo:
        return memo[repr(value)]
    copied: Any = type(value)()
    memo[repr(value)] = copied
    if isinstance(value, list):
        copied.extend(_copy(item, memo) for item in value)
    elif isinstance(value, dict):
        copied.update((key, _copy(item, memo)) for key, item in value.items())
    else:
        copied.update(value)
    return copied
