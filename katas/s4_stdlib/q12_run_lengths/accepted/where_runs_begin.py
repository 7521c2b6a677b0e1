"""The places where the character changes; a list of the runs is made before they are read twice."""

from collections.abc import Iterable
from itertools import chain, pairwise, repeat, starmap


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character with the number of times it stands in a row."""
    borders = [0, *(i for i in range(1, len(text)) if text[i] != text[i - 1]), len(text)]
    return [(text[start], end - start) for start, end in pairwise(borders) if end > start]


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    known = list(runs)
    if any(len(char) != 1 for char, _ in known):
        raise ValueError("more or less than one character")
    if any(count < 1 for _, count in known):
        raise ValueError("a count below 1")
    return "".join(chain.from_iterable(starmap(repeat, known)))
