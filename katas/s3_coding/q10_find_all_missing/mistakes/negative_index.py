"""Checks only the upper end before it marks, and a negative index marks from the end."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    seen = [False] * (n + 1)
    for number in numbers:
        if number <= n:
            seen[max(number, -n - 1)] = True
    return [number for number in range(1, n + 1) if not seen[number]]
