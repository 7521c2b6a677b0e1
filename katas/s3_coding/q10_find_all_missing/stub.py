"""Find the missing number in a sequence 1 to n. Now find all of them, in messy data.

If only one number is missing, a sum finds it. Here any number of them may be missing. The numbers
come from a scanner, which reads some tickets twice, and some that are not ours.

Write `find_all_missing(numbers, n)`. It returns a list of the numbers from 1 to n that are not in
`numbers`, in ascending order.

- `numbers` is any iterable, in any order. It may be a generator, which can be read only once.
- A number that occurs several times counts as present.
- Numbers outside 1 to n are ignored: 0, negative ones, huge ones.
- If n is 0, nothing is missing. A negative n raises `ValueError`.
- It is about as fast as sorting `numbers`. With 150,000 numbers and an n of 150,000 it takes far
  less than a second, whether a few numbers are missing, half of them or all.
- `numbers` is not changed.

>>> find_all_missing([4, 2, 2, 7], 5)
[1, 3, 5]
>>> find_all_missing((number * number for number in range(10)), 10)
[2, 3, 5, 6, 7, 8, 10]
>>> find_all_missing([3, 1, 2], 3)
[]
>>> find_all_missing([], -1)  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: n must not be negative, but is -1

Details

- Iterables are, for example, lists, sets, ranges, dicts, and objects that only have `__iter__`.
  All of them are finite.
- Not tested: numbers that are not a plain `int`, an n above 150,000, and how much of `numbers` is
  read if n is 0 or negative.
"""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Return the numbers from 1 to n that are not in `numbers`, in ascending order."""
    raise NotImplementedError
