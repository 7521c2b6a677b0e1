"""Every reference gets a copy of its own: what is shared falls apart, and circles never end."""

from typing import Any, TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Give a copy of `value` that shares no list, dict or set with it."""
    copied: T = _copy(value, {})
    return copied


def _copy(value: Any, memo: dict[int, Any]) -> Any:
    if isinstance(value, list | tuple | set):
        return type(value)([_copy(item, memo) for item in value])
    if isinstance(value, dict):
        return {key: _copy(item, memo) for key, item in value.items()}
    return value
