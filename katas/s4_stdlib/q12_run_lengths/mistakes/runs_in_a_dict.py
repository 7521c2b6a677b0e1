"""Makes a dict of the runs, in which a character can be only once."""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(char, len(list(group))) for char, group in groupby(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    counts = dict(runs)
    if any(len(char) != 1 or count < 1 for char, count in counts.items()):
        raise ValueError("no runs")
    return "".join(char * count for char, count in counts.items())
