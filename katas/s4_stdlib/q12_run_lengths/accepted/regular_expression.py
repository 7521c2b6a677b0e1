"""A regular expression finds the runs; a generator checks and writes."""

import re
from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character with the number of times it stands in a row."""
    return [(run[1], len(run[0])) for run in re.finditer(r"(.)\1*", text, re.DOTALL)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    return "".join(_written(char, count) for char, count in runs)


def _written(char: str, count: int) -> str:
    if count <= 0 or len(char) != 1:
        raise ValueError("a run is one character and a positive count")
    return char * count
