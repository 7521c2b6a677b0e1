"""Removes each number from a dict of all candidates; a dict keeps its order."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Return the numbers from 1 to n that are not in `numbers`, in ascending order."""
    if n < 0:
        raise ValueError("there is no sequence from 1 to a negative number")
    missing = dict.fromkeys(range(1, n + 1))
    for number in numbers:
        missing.pop(number, None)
    return list(missing)
