"""Find the missing number in a sequence 1 to n.

At the cloakroom hang the tickets 1 to n, each of them once. Tonight one is gone, the others lie
in a heap, and somebody wants to know which coat to keep an eye on.

Write `find_missing(numbers)`: the one number from 1 to n that is not among `numbers`.

- All the others are there, each of them once, in any order. So n is one more than there are numbers.
- Any of them may be missing: the first, the last, or the only one. With no numbers at all, 1 is.
- `numbers` may be any sequence: a list, a tuple, a range, an array. It may be one that cannot be
  changed, and it is not changed.
- There may be 2000 numbers. What your solution costs is not counted.

Not tested: numbers that are not 1 to n without one, and sequences that cannot be sliced.

>>> find_missing([3, 1, 4])
2
>>> find_missing((1, 2, 3))
4
>>> find_missing([])
1
"""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    raise NotImplementedError
