"""Keeps what it has seen in a variable of the module, for all calls to come."""

from collections.abc import Sequence

SEEN: set[int] = set()


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    SEEN.update(numbers)
    missing = 1
    while missing in SEEN:
        missing += 1
    return missing
