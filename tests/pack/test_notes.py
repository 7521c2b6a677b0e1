"""Notes: the result of a valid file, and the messages for invalid ones."""

from textwrap import dedent

import pytest

from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.notes import Notes, read_notes

TEXT = dedent("""
    Some words before.

    ## Hints

    1. Look at the end.
    2. Count down,
       as in `range`:

       ```python
       ## no heading
       ```
    3) Nearly there.

    ## Follow-ups

    ### What does it cost?

    One pass.

    Two lists.

    ### And in place?
    Swap twice.

    ## Discussion

    One is short.

    ### Costs

    The other is fast.
""")


def test_a_good_file() -> None:
    assert read_notes(TEXT) == Notes(
        hints=("Look at the end.", "Count down,\nas in `range`:\n\n```python\n## no heading\n```", "Nearly there."),
        follow_ups=(("What does it cost?", "One pass.\n\nTwo lists."), ("And in place?", "Swap twice.")),
        discussion="One is short.\n\n### Costs\n\nThe other is fast.",
    )


def test_empty_parts_are_empty() -> None:
    assert read_notes("## Hints\n## Follow-ups\n## Discussion\n") == Notes((), (), "")


def test_follow_ups_and_discussion_may_be_missing() -> None:
    assert read_notes("## Hints\n\n1. Look.\n") == Notes(("Look.",), (), "")


def test_a_missing_heading_is_named() -> None:
    with pytest.raises(KataError) as caught:
        read_notes(TEXT.replace("## Hints", "## Else"), "q/notes.md")
    assert str(caught.value) == "q/notes.md has no heading '## Hints': notes need ## Hints."


def test_a_heading_that_stands_twice_is_named() -> None:
    with pytest.raises(KataError) as caught:
        read_notes(TEXT + "\n## Hints\n")
    assert str(caught.value) == "notes.md has the heading '## Hints' twice: merge the two parts."
