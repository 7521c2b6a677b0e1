"""A class that stores one old value, which a recursive call of the decorated function overwrites."""

from contextlib import ContextDecorator
from inspect import isdatadescriptor
from typing import Final

MISSING: Final = object()


class Patch(ContextDecorator):
    """A context manager and decorator that patches an attribute."""

    def __init__(self, obj: object, name: str, value: object) -> None:
        self.obj = obj
        self.name = name
        self.value = value
        self.before: object = MISSING

    def __enter__(self) -> None:
        self.before = MISSING
        if isdatadescriptor(getattr(type(self.obj), self.name, None)):
            self.before = getattr(self.obj, self.name, MISSING)
        elif self.name in getattr(self.obj, "__dict__", {}):
            self.before = vars(self.obj)[self.name]
        setattr(self.obj, self.name, self.value)

    def __exit__(self, *_: object) -> None:
        if self.before is MISSING:
            delattr(self.obj, self.name)
        else:
            setattr(self.obj, self.name, self.before)


def patched(obj: object, name: str, value: object) -> Patch:
    """Patch an attribute for the duration of a block or a call."""
    return Patch(obj, name, value)
