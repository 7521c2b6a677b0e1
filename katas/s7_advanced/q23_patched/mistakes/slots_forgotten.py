"""Looks into `__dict__` alone, where no slot and no property keeps anything."""

from collections.abc import Iterator
from contextlib import contextmanager
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
    return getattr(obj, "__dict__", {}).get(name, MISSING)
