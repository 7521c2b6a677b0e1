"""Find the missing number in a sequence 1 to n.

A cloakroom has tickets with the numbers 1 to n, one of each. Tonight one ticket is gone, and the
others lie in a heap.

Write `find_missing(numbers)`. It returns the one number from 1 to n that is not in `numbers`.

- All other numbers are there, each of them once, in any order. So n is one more than the number of
  tickets in the heap.
- Any number may be missing: the first, the last, or the only one. If `numbers` is empty, 1 is
  missing.
- `numbers` is any sequence: a list, a tuple, a range, an array. It may be immutable, and it is not
  changed.
- There may be 5,000 numbers. Speed is not measured.

>>> find_missing([3, 1, 4])
2
>>> find_missing((1, 2, 3))
4
>>> find_missing([])
1

Details

- Not tested: input that breaks these rules, and sequences that cannot be sliced.
"""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
    raise NotImplementedError
