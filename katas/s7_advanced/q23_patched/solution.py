"""What is a context manager? Write one that gives an attribute another value for a while.

"Every test tool has one," says the interviewer. "Ten lines, and half of all versions leave something
behind." Write `patched(obj, name, value)` with `contextlib.contextmanager`:

    with patched(settings, "timeout", 0.1):
        run_slow_test()

- In the block the attribute has the value. When the block is left, by whatever exception too, all
  is as it was before it was entered. The exception goes on as it is, with its cause and
  its traceback.
- An attribute that was not there is deleted again. One that the object has from its class, from
  `__getattr__`, or will have from a `cached_property` that nobody has asked yet, is not left on the
  object itself.
- `obj` may be any object that attributes can be set on: an instance, one with `__slots__` too, a
  class, a module. A property with a getter and a setter is read and set through them, and never
  deleted. If a class is patched, it gets back the very thing that its body had put there, such as a
  `staticmethod` or a `property`.
- That the block sets the attribute itself changes nothing about this. What else it does to the
  object stays.
- Blocks can be nested. Nothing happens before a block is entered. If the attribute can't be set, the
  very exception of `setattr` goes on and the block does not run.
- It is a decorator too: `@patched(settings, "timeout", 0.1)` patches for the length of each call, of
  a call from within the function too.

Not tested: a block that deletes the attribute, a property whose getter raises, a setter that raises
`StopIteration`, other descriptors of one's own, metaclasses, classes with `__setattr__` or
`__delattr__`, what `as` gives, and decorated functions that are async or generators.

>>> class Settings:
...     timeout = 30
>>> settings = Settings()
>>> with patched(settings, "timeout", 0.1):
...     settings.timeout
0.1
>>> settings.timeout, vars(settings)
(30, {})
>>> @patched(Settings, "timeout", 5)
... def wait():
...     return settings.timeout
>>> wait(), settings.timeout
(5, 30)
"""

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
