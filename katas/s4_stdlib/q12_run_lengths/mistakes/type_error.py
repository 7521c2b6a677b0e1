"""Lets `ord` do the check, which raises a TypeError."""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(char, len(list(group))) for char, group in groupby(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    parts = []
    for char, count in runs:
        if count < 1:
            raise ValueError(f"a run has at least one character, not {count}")
        parts.append(chr(ord(char)) * count)
    return "".join(parts)
