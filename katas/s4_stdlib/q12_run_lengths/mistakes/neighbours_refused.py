"""Refuses neighbours of the same character, which are to be joined."""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(char, len(list(group))) for char, group in groupby(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    text = ""
    for char, count in runs:
        if len(char) != 1 or count < 1 or text.endswith(char):
            raise ValueError(f"no run: {(char, count)!r}")
        text += char * count
    return text
