r"""Which modules have you used extensively? `itertools`, for run lengths, there and back.

A fax is white, white, white, and now and then black. Nobody sends each dot: one sends "1728 white, 3
black", and the other side draws the dots. The same works for any text.

Write `encode(text)`: the runs of a text, each as a pair of the character and how often it stands there in
a row.

- The runs come in the order of the text. Neighbours differ; where a character comes back later, it
  begins another run. No text, no runs.
- A character is what a string of length 1 holds: digits, blanks, newlines, accents and lone surrogates
  are characters like any others, and `"A"` is not `"a"`.

Write `decode(runs)`: the way back.

- `runs` is anything a `for` loop takes, also what can be looped over only once. Neighbours may be runs
  of the same character here; they are joined.
- A count below 1 is a `ValueError`, and so is a text that is not exactly one character, wherever it
  stands among the others.

Texts may have 5000 runs, and runs a thousand characters.

Not tested: runs that are no pairs of a `str` and a plain `int`.

>>> encode("aaabbA")
[('a', 3), ('b', 2), ('A', 1)]
>>> encode("1000\n1")
[('1', 1), ('0', 3), ('\n', 1), ('1', 1)]
>>> decode([("h", 1), ("a", 2), ("a", 1)])
'haaa'
>>> decode([("a", 0)])  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: a run has at least one character, not 0
"""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(char, len(list(group))) for char, group in groupby(text)]


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
