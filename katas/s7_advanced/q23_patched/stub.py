"""What is a context manager? Write one that patches an attribute for one block.

"Every test tool has one," says the interviewer. "Ten lines, and half of all versions leave
something behind."

Write `patched(obj, name, value)` with `contextlib.contextmanager`:

    with patched(settings, "timeout", 0.1):
        run_slow_test()

- Inside the block, the attribute has the value. However the block is left, the attribute is then
  as it was before. An exception of the block reaches the caller unchanged.
- If `obj` itself did not have the attribute before, the attribute is deleted. So nothing is left on
  `obj`, and an inherited value is visible again.
- `obj` is any object with attributes that can be set: an instance (even with `__slots__`), a
  class, a module, a function.
- If `obj` is a class, the very object in `vars(obj)` is restored, for example a `staticmethod`.
- If the attribute cannot be set, the caller gets the exception of `setattr`, and the block does
  not run.
- Blocks can be nested.
- It is also a decorator: `@patched(settings, "timeout", 0.1)` patches during each call.

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

Details

- The old value is read when the block is entered. Calling `patched(...)` alone changes nothing.
- These do not belong to `obj` itself: a value from `__getattr__`, a `cached_property` that was not
  read yet, an empty slot, and, if `obj` is a class, what its base classes define.
- If the class of `obj` has a property of this name, its getter reads the old value and its setter
  restores it. Its deleter is never used.
- The block may set the attribute itself; the old value is restored all the same. Its other changes
  to the object stay.
- The old value may be `None`, falsy, or equal to everything.
- "Unchanged" means: the same exception object, with its cause and its traceback.
- A decorated function may call itself.
- Not tested: a block that deletes the attribute; a property whose getter raises; a setter that
  raises `StopIteration`; an empty slot of a class with `__getattr__`; descriptors of your own;
  attributes that Python defines, such as `__name__`; metaclasses; classes with their own
  `__setattr__` or `__delattr__`, except frozen dataclasses; the value of `as`; and decorated
  functions that are async or generators.
"""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def patched(obj: object, name: str, value: object) -> Iterator[None]:
    """Patch an attribute for the duration of a block or a call."""
    raise NotImplementedError
