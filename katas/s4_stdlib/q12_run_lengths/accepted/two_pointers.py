"""Two indices move along the text; `decode` writes into a buffer."""

from collections.abc import Iterable
from io import StringIO


def encode(text: str) -> list[tuple[str, int]]:
    """Return the runs of a text: each character, and how often it is repeated in a row."""
    runs = []
    start = 0
    while start < len(text):
        end = start
        while end < len(text) and text[end] == text[start]:
            end += 1
        runs.append((text[start], end - start))
        start = end
    return runs


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Return the text that has these runs."""
    buffer = StringIO()
    for char, count in runs:
        if count <= 0 or len(char) != 1:
            raise ValueError(f"bad run: {char!r}, {count}")
        buffer.write(char * count)
    return buffer.getvalue()
