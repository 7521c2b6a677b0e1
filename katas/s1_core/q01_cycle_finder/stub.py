"""What are Python's memory management mechanisms? Find what the cyclic collector looks for.

Reference counting cannot free a reference cycle: objects that refer to each other never reach a
count of zero. Show that you can find one.

Write `is_cyclic(obj)`. It follows references, starting at `obj`. It returns `True` if it finds an
object that leads back to itself. The cycle need not contain `obj`.

These references are followed:

- the items of lists, tuples, sets and frozensets, and the keys and values of dicts;
- the values in the `__dict__` of any other instance.

Nothing else is followed: no class attributes, no properties, no iterators.

- The same object on two different paths is not a cycle: `is_cyclic([a, a])` is `False`.
- Objects are compared by identity, not with `==`.
- The time is linear in the number of references, even if 2**60 paths lead to the same object.
- A chain may have 50,000 objects. That is far beyond the recursion limit.
- No object is changed, and every call looks at the objects as they are now.

>>> ring: list[object] = [1, 2]
>>> ring.append({"back": (ring,)})
>>> is_cyclic(ring), is_cyclic([[ring]])
(True, True)
>>> row = [0]
>>> is_cyclic([row, row, {"again": row}]), is_cyclic("a")
(False, False)
>>> class Node:
...     pass
>>> node = Node()
>>> node.owners = {node}
>>> is_cyclic(node)
True

Details

- An instance of a subclass of `list`, `dict` and so on is followed like the base class.
- All attributes count, whatever their names are, `_private` ones too.
- Instances may be callable, falsy or unhashable, or be exceptions. They may raise an error when
  they are compared, or passed to `bool()` or `len()`. An instance that defines `__iter__` is not
  iterated over.
- The contents of an iterator, such as `iter([obj])`, of a `MappingProxyType`, or of the `args` of an
  exception are not followed.
- Not tested: functions, modules, classes, `__slots__`, `__dict__` as a property, attributes of
  instances of subclasses of containers, numbers and strings, containers with their own `__iter__`,
  other containers such as `deque`, instances of C classes with a `__dict__` (`SimpleNamespace`,
  `functools.partial`), classes with their own `__getattribute__` or `__class__`, and objects that
  change during the call.
"""


def is_cyclic(obj: object) -> bool:
    """Return whether a reference cycle can be reached from an object."""
    raise NotImplementedError
