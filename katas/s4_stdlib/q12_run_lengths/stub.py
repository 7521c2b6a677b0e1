r"""Which modules have you used extensively? Show `itertools`: encode the runs of a text.

A fax page is mostly white. Instead of every dot, the machine sends "1728 white, 3 black", and the
other side draws the dots.

Write `encode(text)`. It returns the runs of a text, as a new list of tuples `(character, count)`.

- A run consists of all equal characters in a row: `"aaa"` is one run.
- The runs are in the order of the text. If a character occurs again later, it starts a new run.
- Every string of length 1 is a character: digits, spaces, newlines and combining accents, too.

Write `decode(runs)`. It returns the text that has these runs.

- `runs` is any iterable, even one that can be iterated over only once. It is not changed.
- Neighbouring runs may have the same character. They are joined.
- If any run has a count below 1, `decode` raises `ValueError`.
- The first item of each run must be exactly one character. For `("", 1)` and `("ab", 1)`, `decode`
  raises `ValueError`, too.

>>> encode("aaabbA")
[('a', 3), ('b', 2), ('A', 1)]
>>> encode("1000\n1")
[('1', 1), ('0', 3), ('\n', 1), ('1', 1)]
>>> decode([("h", 1), ("a", 2), ("a", 1)])
'haaa'
>>> decode([("a", 0)])  # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: a run has at least one character, not 0

Details

- An empty text has no runs.
- A text may have 5,000 runs, and a run may have 100,000 characters.
- `"A"` and `"a"` are different characters. A lone surrogate such as `"\ud800"` is a character, too.
- Not tested: runs that are not pairs of a `str` and a plain `int`, exceptions that `runs` raises,
  and how much is decoded before an invalid run is found.
"""

from collections.abc import Iterable


def encode(text: str) -> list[tuple[str, int]]:
    """Return the runs of a text: each character, and how often it is repeated in a row."""
    raise NotImplementedError


def decode(runs: Iterable[tuple[str, int]]) -> str:
    """Return the text that has these runs."""
    raise NotImplementedError
