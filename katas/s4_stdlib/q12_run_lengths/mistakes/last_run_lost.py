<<<<<<< HEAD
"""Appends a run when the next one begins, so that nobody appends the last."""
=======
"""The run that the text ends with is never written down."""
>>>>>>> bank-E

from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
<<<<<<< HEAD
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
=======
    """Give the runs of a text: each character with the number of times it stands in a row."""
    runs = []
    char, count = text[:1], 0
    for each in text:
        if each == char:
            count += 1
        else:
            runs.append((char, count))
            char, count = each, 1
>>>>>>> bank-E
    return runs


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
