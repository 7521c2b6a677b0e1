"""One generator for values in the object's dict, and one for values that a descriptor stores."""

from collections.abc import Iterator
from contextlib import contextmanager
from inspect import isdatadescriptor


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Patch an attribute for the duration of a block or a call."""
    if isdatadescriptor(getattr(type(obj), name, None)):
        yield from by_descriptor(obj, name, value)
    else:
        yield from by_dict(obj, name, value)


def by_dict(obj: object, name: str, value: object) -> Iterator[None]:
    """Patch an attribute whose value is in the object's dict."""
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
    """Patch an attribute whose value is stored by a slot or a property."""
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
