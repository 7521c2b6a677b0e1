"""Makes room up to the largest number, which may be enormous."""

from collections.abc import Iterable


def find_all_missing(numbers: Iterable[int], n: int) -> list[int]:
    """Give the numbers from 1 to n that are not among `numbers`, in ascending order."""
    if n < 0:
        raise ValueError(f"n must not be negative, but is {n}")
    inside = [number for number in numbers if number > 0]
    seen = bytearray(max([n, *inside]) + 1)
    for number in inside:
        seen[number] = 1
    return [number for number in range(1, n + 1) if not seen[number]]
