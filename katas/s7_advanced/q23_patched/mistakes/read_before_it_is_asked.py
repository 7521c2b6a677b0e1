"""Reads the value in any case, which makes a cached property keep it."""

from collections.abc import Iterator
from contextlib import contextmanager
from inspect import isdatadescriptor
from typing import Final

MISSING: Final = object()


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Give an attribute another value for the length of a block or call."""
    before = _held(obj, name)
    setattr(obj, name, value)
    try:
        yield
    finally:
        if before is MISSING:
            delattr(obj, name)
        else:
            setattr(obj, name, before)


def _held(obj: object, name: str) -> object:
    """Give what the object itself holds under this name, which is not always what `getattr` gives."""
    value = getattr(obj, name, MISSING)
    if name in getattr(obj, "__dict__", {}):
        return vars(obj)[name]
    return value if isdatadescriptor(getattr(type(obj), name, None)) else MISSING
