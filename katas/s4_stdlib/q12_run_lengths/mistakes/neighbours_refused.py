<<<<<<< HEAD
"""Refuses neighbours of the same character, which are to be joined."""
=======
"""Two runs of one character next to each other are refused."""
>>>>>>> bank-E

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
<<<<<<< HEAD
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(char, len(list(group))) for char, group in groupby(text)]
=======
    """Give the runs of a text: each character with the number of times it stands in a row."""
    return [(char, len([*run])) for char, run in groupby(text)]
>>>>>>> bank-E


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
<<<<<<< HEAD
    text = ""
    for char, count in runs:
        if len(char) != 1 or count < 1 or text.endswith(char):
            raise ValueError(f"no run: {(char, count)!r}")
        text += char * count
    return text
=======
    parts = []
    for char, count in runs:
        if len(char) != 1:
            raise ValueError(f"{char!r} is not one character")
        if count < 1:
            raise ValueError(f"a run of {count} characters")
        if parts and parts[-1][-1] == char:
            raise ValueError("these two are one run")
        parts.append(char * count)
    return "".join(parts)
>>>>>>> bank-E
