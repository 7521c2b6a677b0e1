"""What is method resolution order? Compute it as Python does.

Python computes the MRO with an algorithm called C3. Here, classes are names, and a mapping lists
the bases of each class in the order of the class statement:

    class B(A): ...
    class C(A): ...             {"B": ["A"], "C": ["A"], "D": ["B", "C"]}
    class D(B, C): ...

Write `linearize(name, bases)`. It returns the MRO of the class `name`, as a list of names.

- The class itself comes first and `"object"` last. Each class comes once, before all its bases.
- The bases of a class keep the order in which they are listed.
- If a class comes before another one in the MRO of a base, it does so in the subclass, too.
- Where these rules leave a choice, the MRO of the leftmost base decides, as in Python.
- A class that is not a key, or has an empty list of bases, has only `object` as its base.
- `TypeError` is raised if no order satisfies the rules, if a base is listed twice, or if a class
  inherits from itself, directly or through other classes.
- A hierarchy may have 400 classes, and be 200 classes deep. Thirty diamonds on top of each other
  have a billion paths, but a call may take at most three seconds.
- Banned: `class`, `type()`, `__mro__`, `mro`, `inspect.getmro` and other ways to let Python do it.

>>> linearize("D", {"B": ["A"], "C": ["A"], "D": ["B", "C"]})
['D', 'B', 'C', 'A', 'object']
>>> linearize("C", {"B": ["A"], "C": ["B", "A"]})
['C', 'B', 'A', 'object']
>>> linearize("C", {"B": ["A"], "C": ["A", "B"]})  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
TypeError: A would have to come before B and after it
>>> linearize("A", {})
['A', 'object']

Details

- `TypeError` is also raised if a class that `name` inherits from has one of these faults. All
  other classes make no difference, even if they are broken.
- `"object"` may be listed as a base. It is the class at the end of every MRO, so no other base can
  come after it.
- `bases` is any mapping to any sequences of names, for example tuples. Nothing in it is changed: a
  `defaultdict` gets no new keys.
- Each call depends on its arguments only, and returns a new list, which the caller may change.
- Not tested: `"object"` as a key or as `name`, and a string in place of a sequence of names.
"""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    raise NotImplementedError
