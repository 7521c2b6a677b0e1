"""What are Python's memory management mechanisms? Do what the cyclic collector cares about.

"Counting references is not enough," says the candidate, "because things can refer to each other
in a circle, and then no count ever gets to zero." "Then show me that you can find one," says the
interviewer. "I give you any object; tell me whether a circle can be reached from it."

`is_cyclic(obj)` is `True` if you can follow references from `obj` and come to an object for the
second time on the same way. Followed are

- the items of lists, tuples, sets and frozensets, and the keys and values of dicts; instances of
  their subclasses likewise;
- what is in the `__dict__` of an instance of any other class written in Python: the attributes it
  has itself, whatever they are called, not those of its class, and no properties.

Nothing else is: texts and numbers hold nothing, an object that can be looped over is not looped
over, and what an iterator or a `MappingProxyType` holds is not looked for. The circle need not lead back to `obj`.

- An object that is met twice on two ways is no circle: `[a, a]` is fine.
- Only identity counts. Objects may equal each other, be unhashable or refuse to be compared.
- It takes time linear in the number of references. Data may be shared so much that there are
  2**60 ways through it, and may be nested 100,000 deep, far beyond the recursion limit.
- Nothing is changed, and every call looks at the objects as they are then.

Not tested: functions, modules, classes, `__slots__`, a `__dict__` that is a property, attributes of
containers' subclasses and an `__iter__` of their own, other containers such as `deque`, instances
of classes written in C that have a `__dict__` (`SimpleNamespace`, `functools.partial`), and objects
that change meanwhile.

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
"""

from collections.abc import Iterator
from itertools import chain


def is_cyclic(obj: object) -> bool:
    """Tell whether the references from an object lead round in a circle somewhere."""
    way = {id(obj): _parts(obj)}
    finished: set[int] = set()
    while way:
        for part in next(reversed(way.values())):
            if id(part) in way:
                return True
            if id(part) not in finished:
                way[id(part)] = _parts(part)
                break
        else:
            finished.add(way.popitem()[0])
    return False


def _parts(obj: object) -> Iterator[object]:
    """Give what an object refers to."""
    if isinstance(obj, dict):
        return chain(obj, obj.values())
    if isinstance(obj, list | tuple | set | frozenset):
        return iter(obj)
    return iter(getattr(obj, "__dict__", {}).values())
