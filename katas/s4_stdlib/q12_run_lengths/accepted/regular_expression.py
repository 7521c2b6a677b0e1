<<<<<<< HEAD
"""A regular expression for a run, in which the dot stands for newlines too."""
=======
"""A regular expression finds the runs; a generator checks and writes."""
>>>>>>> bank-E

import re
from collections.abc import Iterable

<<<<<<< HEAD
RUN = re.compile(r"(.)\1*", re.DOTALL)


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(match[1], match.end() - match.start()) for match in RUN.finditer(text)]
=======

def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character with the number of times it stands in a row."""
    return [(run[1], len(run[0])) for run in re.finditer(r"(.)\1*", text, re.DOTALL)]
>>>>>>> bank-E


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
<<<<<<< HEAD
    parts: list[str] = []
    for char, count in runs:
        match char:
            case str() if len(char) == 1 and count >= 1:
                parts += char * count
            case _:
                raise ValueError(f"{char!r} times {count}")
    return "".join(parts)
=======
    return "".join(_written(char, count) for char, count in runs)


def _written(char: str, count: int) -> str:
    if count <= 0 or len(char) != 1:
        raise ValueError("a run is one character and a positive count")
    return char * count
>>>>>>> bank-E
