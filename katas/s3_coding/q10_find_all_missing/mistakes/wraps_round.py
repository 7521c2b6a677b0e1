"""Keeps the numbers in 32 bits, in which an enormous one may look like a small one."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    present = {number & 0xFFFFFFFF for number in numbers}
    return [number for number in range(1, n + 1) if number not in present]
