"""A regular expression for a run; its dot matches newlines, too."""

import re
from collections.abc import Iterable

RUN = re.compile(r"(.)\1*", re.DOTALL)


def encode(text: str) -> list[tuple[str, int]]:
    """Return the runs of a text: each character, and how often it is repeated in a row."""
    return [(match[1], match.end() - match.start()) for match in RUN.finditer(text)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Return the text that has these runs."""
    parts: list[str] = []
    for char, count in runs:
        match char:
            case str() if len(char) == 1 and count >= 1:
                parts += char * count
            case _:
                raise ValueError(f"{char!r} times {count}")
    return "".join(parts)
