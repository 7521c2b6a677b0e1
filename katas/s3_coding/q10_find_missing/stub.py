"""Find the missing number in a sequence 1 to n.

A cloakroom has tickets with the numbers 1 to n, one of each. Tonight one ticket is gone, and the
others lie in a heap.

Write `find_missing(numbers)`. It gets the numbers in the heap and returns the missing number.

- All other numbers from 1 to n are there, each of them once, in any order. So n is
  `len(numbers) + 1`.
- Any number may be missing, even 1 or n. If `numbers` is empty, n is 1, and 1 is missing.
- `numbers` is any sequence: a list, a tuple, a range, an `array.array`. It may be immutable, and it
  is not changed.
- There may be 5,000 numbers. Speed is not measured.

>>> find_missing([3, 1, 4])
2
>>> find_missing((1, 2, 3))
4
>>> find_missing([])
1

Details

- You may use slices: sequences that do not support them are not tested.
- Not tested: input that breaks these rules, and NumPy arrays.
"""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
    raise NotImplementedError
