"""Writes into `__dict__`, which goes past slots and properties, and which a class keeps locked."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

MISSING: Final = object()


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Give an attribute another value for the length of a block or call."""
    before = _held(obj, name)
    vars(obj)[name] = value
    try:
        yield
    finally:
        if before is MISSING:
            del vars(obj)[name]
        else:
            vars(obj)[name] = before


def _held(obj: object, name: str) -> object:
    """Give what the object itself holds under this name, which is not always what `getattr` gives."""
    return vars(obj).get(name, MISSING)
