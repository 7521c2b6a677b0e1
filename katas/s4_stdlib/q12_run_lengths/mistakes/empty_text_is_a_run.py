"""The last run is written down even if there was none."""

from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character with the number of times it stands in a row."""
    runs = []
    char, count = text[:1], 0
    for each in text:
        if each == char:
            count += 1
        else:
            runs.append((char, count))
            char, count = each, 1
    return [*runs, (char, count)]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    parts = []
    for char, count in runs:
        if len(char) != 1:
            raise ValueError(f"{char!r} is not one character")
        if count < 1:
            raise ValueError(f"a run of {count} characters")
        parts.append(char * count)
    return "".join(parts)
