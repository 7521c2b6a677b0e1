"""Finds one missing number by a sum, and believes that there are no more."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    present = {number for number in numbers if 1 <= number <= n}
    if len(present) == n:
        return []
    return [n * (n + 1) // 2 - sum(present)]
