"""One set of the numbers that are present: O(len(numbers) + n) time."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Return the numbers from 1 to n that are not in `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    present = set(numbers)
    return [number for number in range(1, n + 1) if number not in present]
