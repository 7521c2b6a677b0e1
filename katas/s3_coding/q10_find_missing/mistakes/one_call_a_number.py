"""Makes one call for each number, and Python stops at about a thousand."""

from collections.abc import Sequence


def first_gap(ordered: list[int], due: int) -> int:
    if due > len(ordered) or ordered[due - 1] != due:
        return due
    return first_gap(ordered, due + 1)


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    return first_gap(sorted(numbers), 1)
