"""Keeps a byte for each number, and sets it when the number occurs."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Return the numbers from 1 to n that are not in `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    seen = bytearray(n + 1)
    for number in numbers:
        if 1 <= number <= n:
            seen[number] = True
    return [number for number, mark in enumerate(seen) if number and not mark]
