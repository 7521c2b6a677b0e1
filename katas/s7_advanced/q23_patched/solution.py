"""Read what the object itself holds, then set it again or delete it: O(1) time and space."""

from collections.abc import Iterator
from contextlib import contextmanager
from inspect import isdatadescriptor
from typing import Final

MISSING: Final = object()


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Patch an attribute for the duration of a block or a call."""
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
    """Return what the object itself holds under this name; `getattr` may return something else."""
    inherited = (vars(each)[name] for each in type(obj).__mro__ if name in vars(each))
    if isdatadescriptor(next(inherited, None)):  # a slot or a property: only it knows the value
        return getattr(obj, name, MISSING)
    return getattr(obj, "__dict__", {}).get(name, MISSING)
