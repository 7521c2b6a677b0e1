"""The audit names what looks like a test in properties.py and is not judged."""

import pytest

from pytest_interview_kata import syntax
from pytest_interview_kata.audit.unjudged import unjudged

PYTEST = (
    "pytest does not run properties: use `raises` of pytest_interview_kata.properties instead of pytest.raises, and `@example` "
    "instead of parametrize."
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("import pytest\n", f"properties.py, line 1: {PYTEST}"),
        ("def test_one(attempt):\n    from pytest import raises\n", f"properties.py, line 2: {PYTEST}"),
        (
            "class TestGroup:\n    pass\n",
            "properties.py, line 1: TestGroup is not judged: write its methods as functions of the module.",
        ),
        (
            "@given(st.text())\ndef holds(attempt, text):\n    pass\n",
            "properties.py, line 2: holds is not judged: begin its name with `test_`.",
        ),
        (
            "@example\ndef holds(attempt):\n    pass\n",
            "properties.py, line 2: holds is not judged: begin its name with `test_`.",
        ),
    ],
)
def test_what_is_not_judged_is_named(text: str, message: str) -> None:
    assert [*unjudged(syntax.parse(text))] == [message]


def test_strategies_and_helpers_are_in_order() -> None:
    text = "@st.composite\ndef rows(draw):\n    pass\n\n\nclass Row:\n    pass\n\n\n@given(rows())\ndef test_one(attempt, row):\n    pass\n"

    assert [*unjudged(syntax.parse(text))] == []
