"""A class that is also a decorator, with a stack of functions that restore, one for each block."""

from collections.abc import Callable
from contextlib import ContextDecorator
from functools import partial
from inspect import getattr_static
from types import TracebackType


class Patch(ContextDecorator):
    """A context manager and decorator that patches an attribute."""

    def __init__(self, obj: object, name: str, value: object) -> None:
        self._target = obj, name
        self._value = value
        self._undo: list[Callable[[], None]] = []

    def __enter__(self) -> "Patch":
        undo = self._way_back(*self._target)
        setattr(*self._target, self._value)
        self._undo.append(undo)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._undo.pop()()

    @staticmethod
    def _way_back(obj: object, name: str) -> Callable[[], None]:
        if not isinstance(obj, type):
            kept_by = type(getattr_static(obj, name, None))
            if hasattr(kept_by, "__set__") and hasattr(obj, name):
                return partial(setattr, obj, name, getattr(obj, name))
        if name in getattr(obj, "__dict__", ()):
            return partial(setattr, obj, name, vars(obj)[name])
        return partial(delattr, obj, name)


def patched(obj: object, name: str, value: object) -> Patch:
    """Patch an attribute for the duration of a block or a call."""
    return Patch(obj, name, value)
