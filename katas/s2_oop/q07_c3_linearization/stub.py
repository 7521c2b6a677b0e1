"""What is method resolution order? Compute it as Python does.

Python computes the MRO with an algorithm called C3. Here, classes are names, and a mapping lists
the bases of each class:

    class B(A): ...
    class C(A): ...             {"B": ["A"], "C": ["A"], "D": ["B", "C"]}
    class D(B, C): ...

Write `linearize(name, bases)`. It returns the MRO of the class `name`, as a list of names.

- The class itself comes first and `"object"` last. Each class comes once, before all its bases.
- The bases of a class keep the order in which they are listed.
- Two classes that are both in the MRO of a base keep the order that they have there.
- If these rules leave a choice for the next class, go through the MROs of the bases, from left to
  right. In each, only the first class that is not yet in the result is a candidate. Take the first
  candidate that the rules allow.
- `TypeError` is raised if no order satisfies the rules, if a base is listed twice, or if a class
  inherits from itself, directly or through other classes.
- Banned: `class` statements, `type()`, the attributes `__mro__` and `mro`, `inspect.getmro` and
  other ways to let Python do it.

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

- A class that is not a key, or has an empty list of bases, has only `object` as its base.
- A call takes at most three seconds, even for thirty diamonds on top of each other (a billion
  paths).
- There may be a chain or a cycle of 200 classes, a chain where each class also has the same second
  base, and a class with almost 300 bases.
- `TypeError` is also raised if a class that `name` inherits from has one of these faults. All other
  classes make no difference, even if they are broken.
- `"object"` may be listed as a base. It is the class at the end of every MRO, so no other base can
  come after it.
- `bases` is any mapping to any sequences of names, for example tuples. Nothing in it is changed: a
  `defaultdict` gets no new keys.
- Each call depends on its arguments only, and returns a new list, which the caller may change.
- Not tested: larger hierarchies, the message of the `TypeError`, `"object"` as a key or as `name`,
  and a string in place of a sequence of names.
"""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the MRO of the class `name` in the hierarchy `bases`, or raise TypeError."""
    raise NotImplementedError
