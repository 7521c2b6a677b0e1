"""`groupby` counted without a list, and `repeat` and `chain` for the way back."""

from collections.abc import Iterable
from itertools import chain, groupby, repeat


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(char, sum(1 for _ in group)) for char, group in groupby(text)]


def checked(run: tuple[str, int]) -> Iterable[str]:
    """Draw out a run."""
    char, count = run
    if len(char) != 1 or count < 1:
        raise ValueError(run)
    return repeat(char, count)


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Give the text that has these runs."""
    return "".join(chain.from_iterable(map(checked, runs)))
