"""Cuts a run after nine, as if the count had to fit into one digit."""

from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    runs: list[tuple[str, int]] = []
    for char in text:
        if runs and runs[-1][0] == char and runs[-1][1] < 9:
            runs[-1] = (char, runs[-1][1] + 1)
        else:
            runs.append((char, 1))
    return runs


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
