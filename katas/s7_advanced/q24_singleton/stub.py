"""How to implement a singleton pattern? Write a metaclass that gets it right.

"In `__new__`," says the candidate, "with `if not cls._instance`." That version has four bugs:
every call runs `__init__` again, subclasses get the parent's instance, a falsy instance is created
again, and two threads may create two.

Write `SingletonMeta`. A class with this metaclass has exactly one instance.

- The first call of the class creates the instance, with the arguments of that call. Every later
  call returns this very object, whatever its arguments, and runs neither `__new__` nor `__init__`.
- Each class has its own instance, even a subclass, and even a class of the same name.
- If creating the instance raises an exception, the caller gets this very exception, unchanged.
  Nothing is stored, and the next call tries again, with its own arguments.
- If several threads make the first call at the same time, one creates the instance, and the others
  wait until it is ready. If creating raises, the next thread tries.
- The `__init__` of a singleton may call another singleton class. There is no deadlock, even if the
  `__init__` of A calls B in one thread while that of B calls A in another.

>>> class Settings(metaclass=SingletonMeta):
...     def __init__(self, path: str) -> None:
...         self.path = path
>>> Settings("a.toml") is Settings("b.toml")
True
>>> Settings("c.toml").path
'a.toml'
>>> class Cart(list[str], metaclass=SingletonMeta):
...     pass
>>> Cart() is Cart()
True

Details

- The instance stays alive even if nothing else refers to it.
- Instances may be falsy or empty, have `__slots__`, or raise an error when they are compared.
- A class may have its own attribute `_instance = None`. Ignore it, and do not change it.
- If the `__new__` of a class returns an object of another class, this object is the instance, and
  no `__init__` runs, as without the metaclass.
- Every exception counts, even `KeyboardInterrupt`. "Unchanged" includes its `__context__`: Python
  sets it if you create the instance in an `except` block.
- Not tested: a keyword argument named `cls`, a class that calls itself while its instance is
  created (also through another class), an `__init__` that waits for another thread, a `__new__`
  that returns `None`, metaclasses that derive from `SingletonMeta`, pickling, copying, and whether
  a call of one class waits while the instance of another class is created.
"""

from typing import Any


class SingletonMeta(type):
    """The metaclass of classes that have one instance each."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Return the instance of the class; the first call creates it."""
        raise NotImplementedError
