<<<<<<< HEAD
r"""Which modules have you used extensively? `itertools`, for run lengths, there and back.

A fax is white, white, white, and now and then black. Nobody sends each dot: one sends "1728 white, 3
black", and the other side draws the dots. The same works for any text.

Write `encode(text)`: the runs of a text, each as a pair of the character and how often it stands there in
a row.

- The runs come in the order of the text. Neighbours differ; where a character comes back later, it
  begins another run. No text, no runs.
- A character is what a string of length 1 holds: digits, blanks, newlines and accents are characters like
  any others, and `"A"` is not `"a"`.

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
=======
"""Which modules have you used extensively? Show `itertools`: run-length encoding, there and back.

Scans, fax pages and game maps are full of repetitions. Instead of `wwwwb` one notes `w` four times
and `b` once.

- `encode(text)` gives the runs of a text in order: a list of tuples of a character and how often it
  stands there in a row. A run goes as far as it can, so neighbours differ, and no count is below 1.
- `decode(runs)` gives the text back. It takes any iterable, a generator too, and anybody's runs: two
  runs of one character next to each other are joined. A count below 1, or a text that is not
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
>>>>>>> bank-E
"""

from collections.abc import Iterable
from itertools import groupby


def encode(text: str) -> list[tuple[str, int]]:
<<<<<<< HEAD
    """Give the runs of a text: each character, and how often it stands there in a row."""
    return [(char, len(list(group))) for char, group in groupby(text)]
=======
    """Give the runs of a text: each character with the number of times it stands in a row."""
    return [(char, len([*run])) for char, run in groupby(text)]
>>>>>>> bank-E


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
