<<<<<<< HEAD
"""A dot in a regular expression stands for everything but a newline."""
=======
"""The dot that stands for a character does not stand for a newline."""
>>>>>>> bank-E

import re
from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
<<<<<<< HEAD
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(match[1], len(match[0])) for match in re.finditer(r"(.)\1*", text)]
=======
    """Give the runs of a text: each character with the number of times it stands in a row."""
    return [(run[1], len(run[0])) for run in re.finditer(r"(.)\1*", text)]
>>>>>>> bank-E


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    parts = []
    for char, count in runs:
        if len(char) != 1:
<<<<<<< HEAD
            raise ValueError(f"a run is of one character, not of {char!r}")
        if count < 1:
            raise ValueError(f"a run has at least one character, not {count}")
=======
            raise ValueError(f"{char!r} is not one character")
        if count < 1:
            raise ValueError(f"a run of {count} characters")
>>>>>>> bank-E
        parts.append(char * count)
    return "".join(parts)
