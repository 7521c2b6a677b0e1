"""Two indexes and a while loop; `ord` refuses what is not one character."""

from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character with the number of times it stands in a row."""
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
    """Give the text that has these runs."""
    text = ""
    for char, count in runs:
        try:
            ord(char)
        except TypeError:
            raise ValueError(f"not a character: {char!r}") from None
        if count < 1:
            raise ValueError(f"not a count: {count}")
        text += char * count
    return text
