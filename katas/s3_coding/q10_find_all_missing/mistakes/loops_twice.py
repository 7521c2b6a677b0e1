"""Loops twice, and of a generator nothing is left the second time."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    if not any(1 <= number <= n for number in numbers):
        return list(range(1, n + 1))
    present = set(numbers)
    return [number for number in range(1, n + 1) if number not in present]
