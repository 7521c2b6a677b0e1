"""Which modules have you used extensively? Show `itertools`: run-length encoding, there and back.

Scans, fax pages and game maps are full of repetitions. Instead of `wwwwb` one notes `w` four times
and `b` once.

- `encode(text)` gives the runs of a text in order: a list of tuples of a character and how often it
  stands there in a row. A run goes as far as it can, so neighbours differ, and no count is below 1.
- `decode(runs)` gives the text back. It takes any iterable, a generator too, and anybody's runs:
  two runs of one character next to each other are joined. A count below 1, or a text that is not
  exactly one character, is a `ValueError`, wherever it stands.

A character is what Python's `len` counts as one, whatever it looks like: a digit, a newline, a
quotation mark, an accent of its own. Texts may be long.

Not tested: counts that are no `int`.

>>> encode("wwwwbw")
[('w', 4), ('b', 1), ('w', 1)]
>>> encode("1112"), encode("")
([('1', 3), ('2', 1)], [])
>>> decode([("a", 1), ("h", 2), ("h", 1), ("!", 1)])
'ahhh!'
>>> decode([("a", 0)])  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: a run of 0 characters
"""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
    """Give the runs of a text: each character with the number of times it stands in a row."""
    return [(char, len([*run])) for char, run in groupby(text)]


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
