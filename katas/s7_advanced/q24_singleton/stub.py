"""How to implement a singleton pattern? Write the metaclass.

"In `__new__`," says the candidate, "with `if not cls._instance`." The interviewer has a list: that
one runs `__init__` again at each call, hands the parent's instance to its children, makes a second
one when the first is empty, and makes two when two threads come first. "Now one that holds."

Write `SingletonMeta`, a metaclass. Of a class that uses it, `class Settings(metaclass=SingletonMeta)`,
there is one instance:

- The first call of the class makes it, with the arguments of that call. Each later call gives that
  very object, whatever its arguments, and runs neither `__new__` nor `__init__` again. It stays even
  when nobody else holds it.
- Each class has an instance of its own: a subclass too, and classes of the same name.
- Instances may be of any kind: empty, false, with slots, or such that they can't be compared. The
  body of a class may well hold `_instance = None`, which is not its instance and stays as it is.
- When making it raises, the exception goes on, the same object, and nothing is left behind: the next
  call tries again, with its own arguments.
- When several threads come first at once, one makes the instance, and the others wait until it is
  ready. If making it raises, the next of them tries.
- The `__init__` of one singleton may ask for another one. It may even be that in one thread A asks for
  B and in another, at the same time, B asks for A: nobody waits for ever.

Not tested: a class that asks for itself while it is made, two classes that cannot be made without
each other, a `__new__` that gives None, pickling and copying, and whether asking for one class waits
while another one is made.

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
"""

from typing import Any


class SingletonMeta(type):
    """The type of classes that have one instance each."""

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        """Give the instance of the class, and make it if there is none yet."""
        raise NotImplementedError
