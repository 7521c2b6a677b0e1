"""Remembers what there was when the manager is made."""

from collections.abc import Iterator
from contextlib import _GeneratorContextManager, contextmanager
from inspect import isdatadescriptor
from typing import Final

MISSING: Final = object()


def patched(obj: object, name: str, value: object) -> "_GeneratorContextManager[None]":
    """Give an attribute another value for the length of a block or call."""
    return _patched(obj, name, value, _held(obj, name))


@contextmanager
def _patched(obj: object, name: str, value: object, before: object) -> Iterator[None]:
    """Set an attribute and put back what was there."""
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
    inherited = (vars(each)[name] for each in type(obj).__mro__ if name in vars(each))
    if isdatadescriptor(next(inherited, None)):  # a slot or a property: only it knows the value
        return getattr(obj, name, MISSING)
    return getattr(obj, "__dict__", {}).get(name, MISSING)
