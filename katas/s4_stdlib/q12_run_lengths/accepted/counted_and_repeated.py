"""`groupby` and a count without a list; `repeat` and `chain` decode."""

from collections.abc import Iterable
from itertools import chain, groupby, repeat


def encode(text: str) -> list[tuple[str, int]]:
    """Return the runs of a text: each character, and how often it is repeated in a row."""
    return [(char, sum(1 for _ in group)) for char, group in groupby(text)]


def checked(run: tuple[str, int]) -> Iterable[str]:
    """Return the characters of a run; raise `ValueError` if it is not a run."""
    char, count = run
    if len(char) != 1 or count < 1:
        raise ValueError(run)
    return repeat(char, count)


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Return the text that has these runs."""
    return "".join(chain.from_iterable(map(checked, runs)))
