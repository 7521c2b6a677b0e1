"""Prose wraps at words; code and examples keep their lines, unless they are too long."""

import re
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_interview_kata.pack.notes import notes_of
from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.report.terminal.prose import wrap
from pytest_interview_kata.text import columns
from pytest_interview_kata.workspace.handout import brief

BANK = read_bank([builtin()])
TEXTS = {
    f"{kata.id}-{what}": text
    for kata in BANK.katas.values()
    for what, text in {
        "brief": brief(kata),
        "hints": "\n\n".join(notes_of(kata).hints),
        "discussion": notes_of(kata).discussion,
    }.items()
}
WORDS = re.compile(r"\w+")
BRIEF = """\
Cut a stream into chunks, and read no more of it.

Write `chunked(items, size)`.

- The chunks are lists.
- A `size` of less than 1 raises `ValueError`
  when the function is called.
  1. Not later.

>>> list(chunked([1, 2, 3, 4, 5], size=4))
[[1, 2, 3, 4], [5]]

    GET /tasks  a list of all tasks

```python
chunks = chunked(iter(range(10)), 3)
```
"""


def test_paragraphs_and_items_are_filled() -> None:
    assert wrap(BRIEF, 30) == dedent("""\
        Cut a stream into chunks, and
        read no more of it.

        Write `chunked(items, size)`.

        - The chunks are lists.
        - A `size` of less than 1
          raises `ValueError` when the
          function is called.
          1. Not later.

        >>> list(
        ...     chunked(
        ...         [1, 2, 3, 4, 5],
        ...         size=4,
        ...     )
        ... )
        [[1, 2, 3, 4], [5]]

            GET /tasks  a list of all
            tasks

        ```python
        chunks = chunked(
            iter(range(10)), 3
        )
        ```
        """)


def test_what_fits_stays_as_it_is() -> None:
    assert wrap(BRIEF, 49) == BRIEF


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_word_of_the_bank_is_cut(text: str) -> None:
    for width in (40, 80):
        shown = wrap(text, width)
        assert sorted(WORDS.findall(shown)) == sorted(WORDS.findall(text))  # comments move above their lines
        wide = [line for line in shown.splitlines() if columns(line) > width and line not in text.splitlines()]
        assert [line for line in wide if len(line.lstrip("- ").split()) > 1] == []


@given(st.text(st.sampled_from("ab -*1.`>|\n漢")), st.integers(1, 30))
def test_nothing_is_lost(text: str, width: int) -> None:
    assert letters(wrap(text, width)) == letters(text)


def letters(text: str) -> str:
    """Return a text without whitespace, and without full stops, which may be prompts."""
    return "".join(text.replace(".", "").split())
