"""The messages for two values that differ."""

from __future__ import annotations

from typing import Any

import pytest

from pytest_interview_kata.judge.compare import Mismatch, equal
from pytest_interview_kata.judge.values import Unsendable
from pytest_interview_kata.sandbox.player.codec import Record

COMPOSED, APART = "\u01f0", "j\u030c"


@pytest.mark.parametrize(
    ("got", "expected", "told"),
    [
        pytest.param("é", "e", ("", "'é'", "'e'"), id="what looks different stays readable"),
        pytest.param(COMPOSED, APART, ("", r"'\u01f0'", r"'j\u030c'"), id="what looks alike is escaped"),
        pytest.param(
            [(COMPOSED, 1)],
            [(APART, 1)],
            (r"the value at [0][0] is '\u01f0', not 'j\u030c'", r"[('\u01f0', 1)]", r"[('j\u030c', 1)]"),
            id="so is it further down",
        ),
    ],
)
def test_texts_that_look_alike_can_be_told_apart(got: Any, expected: Any, told: tuple[str, str, str]) -> None:
    with pytest.raises(Mismatch) as caught:
        equal(got, expected)
    assert (caught.value.message, caught.value.got, caught.value.expected) == told


def test_an_instance_of_a_dataclass_is_called_by_its_name() -> None:
    with pytest.raises(Mismatch) as caught:
        equal("x", Record("Entry", (("level", "INFO"),)))
    assert caught.value.message == "the value is a str, not an Entry"


def test_what_cannot_be_sent_equals_nothing() -> None:
    with pytest.raises(Mismatch):
        equal(Unsendable("a value of 5,000,000 bytes"), Unsendable("a value of 5,000,000 bytes"))
