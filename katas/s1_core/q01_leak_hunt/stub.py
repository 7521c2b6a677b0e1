"""What are Python's memory management mechanisms? Prove that a program leaks memory.

A server needs more memory every hour. Somewhere, objects are kept that nothing needs any more.

Write `leaks(action, kinds, rounds=3)`. It calls `action()` that many times. Each call is a round. A
class leaks if every round leaves more instances of it alive than there were before. Return the set
of the `kinds` that leak.

- One round without growth is enough: the class does not leak. A cache that is filled in the first
  round is no leak.
- Objects that the garbage collector can free do not count: run it before you count.
- An instance counts for its own class only, not for base classes.
- `leaks` keeps no object alive, neither from round to round nor afterwards. The result of
  `action()` is dropped at once.
- If `action` raises an exception, the very same exception is raised.
- `rounds < 1` raises `ValueError`, and `action` is not called.
- Afterwards the collector has its old settings: it is enabled or disabled as before, with the same
  thresholds.

>>> class Order:
...     pass
>>> class Invoice(Order):
...     pass
>>> log, cache = [], {}
>>> def action():
...     log.append(Invoice())
...     cache["order"] = Order()
>>> leaks(action, [Order, Invoice]) == {Invoice}
True
>>> leaks(cache.clear, [Order, Invoice], rounds=1)
set()

Details

- `kinds` is any iterable, even an empty one, of classes that are written in Python, and is not
  changed. Two classes may have the same name.
- Objects may have any methods: a `__class__` property that lies, or an `__eq__` that raises.
- Thousands of instances may be alive, and there may be dozens of rounds.
- You may use `objgraph`, which is installed.
- Not tested: objects that the collector does not track (such as `int`, `str`, and instances with
  `__slots__` and no `__dict__`), metaclasses and built-in types as `kinds`, errors raised by
  `kinds`, objects that a `__del__` revives, an `action` that changes the collector's settings, and
  threads.
"""

from collections.abc import Callable, Iterable


def leaks(action: Callable[[], object], kinds: Iterable[type], rounds: int = 3) -> set[type]:
    """Call the action several times, and return the classes that have more instances after each round."""
    raise NotImplementedError
