"""Makes a new list for each missing number, which copies all that were found before."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    present = set(numbers)
    missing: list[int] = []
    for number in range(n, 0, -1):
        if number not in present:
            missing = [number, *missing]
    return missing
