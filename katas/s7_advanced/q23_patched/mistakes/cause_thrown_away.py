"""The exception of the block is raised again from None, which forgets its cause."""

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
    except Exception as error:
        raise error from None
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
