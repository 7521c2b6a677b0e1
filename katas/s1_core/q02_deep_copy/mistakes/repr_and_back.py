"""The source is written as text and read again: sharing falls apart, and `[...]` is no circle."""

from typing import TypeVar

T = TypeVar("T")


def deep_copy(value: T) -> T:
    """Give a copy of `value` that shares no list, dict or set with it."""
    copied: T = eval(repr(value))
    return copied
