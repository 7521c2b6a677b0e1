"""Appends a run when the next one begins, so that nobody appends the last."""

from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    runs = []
    current, count = "", 0
    for char in text:
        if char == current:
            count += 1
        else:
            if count:
                runs.append((current, count))
            current, count = char, 1
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
