"""A loop that increases the count of the last run, without `itertools`."""

from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
    """Return the runs of a text: each character, and how often it is repeated in a row."""
    runs: list[tuple[str, int]] = []
    for char in text:
        if runs and runs[-1][0] == char:
            runs[-1] = (char, runs[-1][1] + 1)
        else:
            runs.append((char, 1))
    return runs


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Return the text that has these runs."""
    text = ""
    for char, count in runs:
        if len(char) == 1 and count > 0:
            text += char * count
        else:
            raise ValueError(f"no run: {(char, count)!r}")
    return text
