"""An `ExitStack` with the one call that restores the attribute."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Patch an attribute for the duration of a block or a call."""
    with ExitStack() as undo:
        own = getattr(obj, "__dict__", {})
        if hasattr(getattr(type(obj), name, None), "__set__"):
            try:
                undo.callback(setattr, obj, name, getattr(obj, name))
            except AttributeError:
                undo.callback(delattr, obj, name)
        elif name in own:
            undo.callback(setattr, obj, name, own[name])
        else:
            undo.callback(delattr, obj, name)
        try:
            setattr(obj, name, value)
        except BaseException:
            undo.pop_all()
            raise
        yield
