"""Remembers the dict of the object before and compares with what setting has done to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def patched(obj: Any, name: str, value: object) -> Iterator[object]:
    """Give an attribute another value for the length of a block or call."""
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
    """Whether a slot or property of the class has a value for this object."""
    for each in type(obj).mro() if not isinstance(obj, type) else ():
        if name in each.__dict__:
            return hasattr(each.__dict__[name], "__set__") and hasattr(obj, name)
    return False
