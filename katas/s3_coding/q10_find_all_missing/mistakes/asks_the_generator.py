"""Copies collections only, and asks a generator itself, which is used up by the question."""

from collections.abc import Collection, Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    present = set(numbers) if isinstance(numbers, Collection) else numbers
    return [number for number in range(1, n + 1) if number not in present]
