"""Finds the indices at which the text changes, and subtracts neighbours."""

from collections.abc import Iterable
from itertools import pairwise


def encode(text: str) -> list[tuple[str, int]]:
    """Return the runs of a text: each character, and how often it is repeated in a row."""
    changes = [place for place in range(1, len(text)) if text[place - 1] != text[place]]
    edges = [0, *changes, len(text)] if text else []
    return [(text[start], end - start) for start, end in pairwise(edges)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Return the text that has these runs."""
    known = list(runs)
    if any(len(char) != 1 for char, _ in known):
        raise ValueError("each run is of one character")
    if any(count < 1 for _, count in known):
        raise ValueError("each run has at least one character")
    return "".join(char * count for char, count in known)
