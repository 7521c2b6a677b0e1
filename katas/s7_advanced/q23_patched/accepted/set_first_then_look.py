"""Copies the object's dict, sets the attribute, and decides at the end how to restore it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def patched(obj: Any, name: str, value: object) -> Iterator[object]:
    """Patch an attribute for the duration of a block or a call."""
    own = {**obj.__dict__} if hasattr(obj, "__dict__") else {}
    elsewhere = [getattr(obj, name)] if _is_kept_elsewhere(obj, name) else []
    setattr(obj, name, value)
    try:
        yield obj
    finally:
        for before in elsewhere or ([own[name]] if name in own else []):
            setattr(obj, name, before)
            break
        else:
            delattr(obj, name)


def _is_kept_elsewhere(obj: object, name: str) -> bool:
    """Return whether a slot or property of the class has a value for this object."""
    for each in type(obj).mro() if not isinstance(obj, type) else ():
        if name in each.__dict__:
            return hasattr(each.__dict__[name], "__set__") and hasattr(obj, name)
    return False
