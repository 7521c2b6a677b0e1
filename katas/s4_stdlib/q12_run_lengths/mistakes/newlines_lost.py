"""A dot in a regular expression stands for everything but a newline."""

import re
from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(match[1], len(match[0])) for match in re.finditer(r"(.)\1*", text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    parts = []
    for char, count in runs:
        if len(char) != 1:
            raise ValueError(f"a run is of one character, not of {char!r}")
        if count < 1:
            raise ValueError(f"a run has at least one character, not {count}")
        parts.append(char * count)
    return "".join(parts)
