"""The runs are checked first and written afterwards, when an iterator is used up."""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character with the number of times it stands in a row."""
    return [(char, len([*run])) for char, run in groupby(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    if any(len(char) != 1 or count < 1 for char, count in runs):
        raise ValueError("there is a run that is none")
    return "".join(char * count for char, count in runs)
