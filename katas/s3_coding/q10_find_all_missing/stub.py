"""Find the missing number in a sequence 1 to n: all of them, in a stream that is not clean.

"One is missing? Take the sum," says the candidate. "Any number of them may be missing," says the
interviewer, "the scanner reads some twice, others were never ours, and it all comes down a line
that we hear only once."

Write `find_all_missing(numbers, n)`: a list of the numbers from 1 to n that are not among `numbers`,
in ascending order.

- `numbers` is anything a `for` loop takes: a list, a set, a range, a generator, an object with
  `__iter__`. It comes in any order, and what can be looped over only once is enough. It ends.
- A number that comes twice or more counts as one that is there. One that is not from 1 to n counts
  for nothing: 0, negative ones, enormous ones.
- With an `n` of 0 nothing can be missing. An `n` below 0 is a `ValueError`.
- It costs no more than sorting does: 100,000 numbers and an `n` of 100,000 take far less than a
  second, be it few of them that are missing, half or all.
- What you were given is not changed.

Not tested: numbers that are no plain `int`, and how much is read where nothing can be missing.

>>> find_all_missing([4, 2, 2, 7], 5)
[1, 3, 5]
>>> find_all_missing((number * number for number in range(10)), 10)
[2, 3, 5, 6, 7, 8, 10]
>>> find_all_missing([3, 1, 2], 3)
[]
>>> find_all_missing([], -1)  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: n must not be negative, but is -1
"""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    raise NotImplementedError
