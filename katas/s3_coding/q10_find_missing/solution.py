"""Sum formula: O(n) time, O(1) space."""

from collections.abc import Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Return the one number from 1 to n that is not in `numbers`."""
    n = len(numbers) + 1
    return n * (n + 1) // 2 - sum(numbers)
