"""Copies tuples only and writes into everything else, an array for instance."""

from collections.abc import MutableSequence, Sequence


def find_missing(numbers: Sequence[int]) -> int:
    """Give the one number from 1 to n that is not among `numbers`."""
    row = numbers if isinstance(numbers, MutableSequence) and not isinstance(numbers, list) else list(numbers)
    row.append(0)
    for place in range(len(row)):
        while 0 < row[place] < len(row) and row[place] != place:
            number = row[place]
            row[place], row[number] = row[number], row[place]
    return next((place for place in range(1, len(row)) if row[place] != place), len(row))
