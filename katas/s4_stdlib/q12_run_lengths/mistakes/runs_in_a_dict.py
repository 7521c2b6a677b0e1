<<<<<<< HEAD
"""Makes a dict of the runs, in which a character can be only once."""
=======
"""The runs go through a dict, in which a character stands only once."""
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
    counts = dict(runs)
    if any(len(char) != 1 or count < 1 for char, count in counts.items()):
        raise ValueError("no runs")
    return "".join(char * count for char, count in counts.items())
=======
    parts = []
    for char, count in dict(runs).items():
        if len(char) != 1:
            raise ValueError(f"{char!r} is not one character")
        if count < 1:
            raise ValueError(f"a run of {count} characters")
        parts.append(char * count)
    return "".join(parts)
>>>>>>> bank-E
