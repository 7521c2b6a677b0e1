"""The messages for what cannot be imported explain that an attempt is one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import JudgeOne

RULE = "an attempt is one file: it can import the standard library, but no other package or file"
SENTENCE = f"; hypothesis is installed, but {RULE}"


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
        ("import hypotheses\n", "it cannot be imported: ModuleNotFoundError: No module named 'hypotheses'; " + RULE),
        (
            "from . import helpers\n",
            "it cannot be imported: ImportError: attempted relative import with no known parent package; " + RULE,
        ),
        (
            "from .helpers import twice\n",
            "it cannot be imported: ImportError: attempted relative import with no known parent package; " + RULE,
        ),
        (
            "import os.nothing\n",
            "it cannot be imported: ModuleNotFoundError: No module named 'os.nothing'; 'os' is not a package",
        ),
    ],
    ids=["at import", "of a submodule", "in a call", "not installed", "relative", "of a relative module", "standard library"],
)
def test_it_is_said_why_an_installed_package_is_not_there(judge_one: JudgeOne, source: str, message: str) -> None:
    result = judge_one(source)["is_twice_the_number"]

    assert [finding.message for finding in result.findings] == [message]
