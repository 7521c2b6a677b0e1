"""A row of bytes that are 1 while their number is missing, and `compress` to read it."""

from collections.abc import Iterable
from itertools import compress, count


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(n)
    missing = bytearray(b"\1") * n
    for number in numbers:
        if number in range(1, n + 1):
            missing[number - 1] = 0
    return list(compress(count(1), missing))
