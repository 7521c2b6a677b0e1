"""A bytearray with a 1 for each missing number, read with `compress`."""

from collections.abc import Iterable
from itertools import compress, count


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Return the numbers from 1 to n that are not in `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(n)
    missing = bytearray(b"\1") * n
    for number in numbers:
        if number in range(1, n + 1):
            missing[number - 1] = 0
    return list(compress(count(1), missing))
