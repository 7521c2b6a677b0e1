"""A digit is refused as a character."""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character with the number of times it stands in a row."""
    return [(char, len([*run])) for char, run in groupby(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    parts = []
    for char, count in runs:
        if len(char) != 1 or char.isdigit():
            raise ValueError(f"{char!r} is not one character")
        if count < 1:
            raise ValueError(f"a run of {count} characters")
        parts.append(char * count)
    return "".join(parts)
