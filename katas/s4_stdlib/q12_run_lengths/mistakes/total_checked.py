"""Checks the text that comes out, in which two faults may make up for each other."""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(char, len(list(group))) for char, group in groupby(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    known = list(runs)
    text = "".join(char * count for char, count in known)
    if len(text) < len(known) or any(len(char) != 1 for char, _ in known):
        raise ValueError("a run is too short")
    return text
