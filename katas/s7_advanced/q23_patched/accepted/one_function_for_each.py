"""One generator for what is kept in the object's dict and one for what a descriptor keeps."""

from collections.abc import Iterator
from contextlib import contextmanager
from inspect import isdatadescriptor


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Give an attribute another value for the length of a block or call."""
    if isdatadescriptor(getattr(type(obj), name, None)):
        yield from by_descriptor(obj, name, value)
    else:
        yield from by_dict(obj, name, value)


def by_dict(obj: object, name: str, value: object) -> Iterator[None]:
    """Patch what is found in the object's dict, or would be."""
    own = name in getattr(obj, "__dict__", ())
    before = vars(obj)[name] if own else None
    setattr(obj, name, value)
    try:
        yield
    finally:
        if own:
            setattr(obj, name, before)
        else:
            delattr(obj, name)


def by_descriptor(obj: object, name: str, value: object) -> Iterator[None]:
    """Patch what a slot or a property keeps."""
    own = hasattr(obj, name)
    before = getattr(obj, name, None)
    setattr(obj, name, value)
    try:
        yield
    finally:
        if own:
            setattr(obj, name, before)
        else:
            delattr(obj, name)
