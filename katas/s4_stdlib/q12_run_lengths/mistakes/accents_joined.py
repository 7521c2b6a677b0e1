"""Takes a letter with its accent for one character, which it is for a reader only."""

import unicodedata
from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(char, len(list(group))) for char, group in groupby(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    parts = []
    for char, count in runs:
        if len(unicodedata.normalize("NFC", char)) != 1 or count < 1:
            raise ValueError(f"no run: {(char, count)!r}")
        parts.append(char * count)
    return "".join(parts)
