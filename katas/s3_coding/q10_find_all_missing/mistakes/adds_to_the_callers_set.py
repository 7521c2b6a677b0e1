"""Takes a set as it is and adds to it, though it belongs to the caller."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    present = numbers if isinstance(numbers, set) else set(numbers)
    missing = []
    for number in range(1, n + 1):
        if number not in present:
            present.add(number)
            missing.append(number)
    return missing
