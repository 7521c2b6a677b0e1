"""Reads by `getattr`, from classes by `__dict__`, and writes back what was read, as a well-known fixture does."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

MISSING: Final = object()


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Give an attribute another value for the length of a block or call."""
    before = getattr(obj, name, MISSING)
    if isinstance(obj, type):
        before = vars(obj).get(name, MISSING)
    setattr(obj, name, value)
    try:
        yield
    finally:
        if before is not MISSING:
            setattr(obj, name, before)
        else:
            delattr(obj, name)
