"""Work out the method resolution order of a class, as Python does for every class it makes.

"In which order does Python look through the bases of D?" asks the interviewer. "Now write the
function that finds it." The answer is called C3. You get the hierarchy as a table, for each class
its bases in the order of the class statement, and give the names that `__mro__` would show.

    class B(A): ...
    class C(A): ...             {"B": ["A"], "C": ["A"], "D": ["B", "C"]}
    class D(B, C): ...

- The class itself comes first and `"object"` last. Each class stands before all that it inherits
  from, and once only. The bases of a class stay in the order in which they are given, and what
  stands before what in the MRO of a class does so in the MRO of every subclass. Where that leaves a
  choice, do as Python does.
- A class that is not in the table, or has no bases there, has only `object` above it. `"object"`
  may be given as a base, and is that very class; it is never a key, nor asked for.
- Where Python could not make the class there is a `TypeError`: when it, or any class that it
  inherits from, has no consistent order, has a base twice, or inherits from itself, directly or
  round a loop. Classes that `name` does not inherit from don't matter, whatever is wrong with them.
- `bases` is any mapping, a `defaultdict` too, to any sequences of names, never a bare string, and
  nothing in it is changed. What was asked before makes no difference, and the list you give is
  the caller's to change.
- A hierarchy may be 200 classes deep. It may also be a ladder of diamonds: thirty rungs of two
  classes, each of which inherits from both on the rung below. A billion ways lead down, and a call
  that takes more than three seconds is stopped.

Python must not do the work for you: no `class` statement, no `type()`, no attribute `__mro__` or
`mro`, no `inspect.getmro`, and no way round them.

>>> linearize("D", {"B": ["A"], "C": ["A"], "D": ["B", "C"]})
['D', 'B', 'C', 'A', 'object']
>>> linearize("C", {"B": ["A"], "C": ["B", "A"]})
['C', 'B', 'A', 'object']
>>> linearize("C", {"B": ["A"], "C": ["A", "B"]})  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
TypeError: A would have to stand before B and behind it
>>> linearize("A", {})
['A', 'object']
"""

from collections.abc import Mapping, Sequence


def linearize(name: str, bases: Mapping[str, Sequence[str]]) -> list[str]:
    """Give the MRO of the class `name` in the hierarchy `bases`; a `TypeError` where there is none."""
    raise NotImplementedError
