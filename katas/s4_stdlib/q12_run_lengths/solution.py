"""`groupby` finds the runs, and `decode` checks each run before it repeats the character: O(n) time."""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Return the runs of a text: each character, and how often it is repeated in a row."""
    return [(char, len(list(group))) for char, group in groupby(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Return the text that has these runs."""
    parts = []
    for char, count in runs:
        if len(char) != 1:
            raise ValueError(f"a run is of one character, not of {char!r}")
        if count < 1:
            raise ValueError(f"a run has at least one character, not {count}")
        parts.append(char * count)
    return "".join(parts)
