"""The message for a package that is installed but not part of the kata differs from the message for a missing package."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import JudgeOne

SENTENCE = "; hypothesis is installed, but t01_double allows only the standard library"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import hypothesis\n", "it cannot be imported: ModuleNotFoundError: No module named 'hypothesis'" + SENTENCE),
        (
            "import hypothesis.strategies\n",
            "it cannot be imported: ModuleNotFoundError: No module named 'hypothesis'" + SENTENCE,
        ),
        (
            "def double(number):\n    import hypothesis\n",
            "it raised ModuleNotFoundError: No module named 'hypothesis'" + SENTENCE,
        ),
        ("import hypotheses\n", "it cannot be imported: ModuleNotFoundError: No module named 'hypotheses'"),
    ],
    ids=["at import", "of a submodule", "in a call", "not installed"],
)
def test_it_is_said_why_an_installed_package_is_not_there(judge_one: JudgeOne, source: str, message: str) -> None:
    result = judge_one(source)["is_twice_the_number"]

    assert [finding.message for finding in result.findings] == [message]
