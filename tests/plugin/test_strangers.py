"""Files that an attacker may commit next to attempts: none of them changes a verdict or an exit status."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.workspace.text import digest

from .conftest import LARGEST

if TYPE_CHECKING:
    from .conftest import Dojo

WRONG = LARGEST.format("return min(numbers)")
SOLVED = {"t01_double": "solved", "t02_largest": "solved", "t03_nowhere": "skipped"}
FORGED = {
    "stubs": {"format": 1, "stubs": {"t02_largest": digest(WRONG)}},
    "solved": {"format": 1, "solved": {"t02_largest": digest(WRONG)}},
    "later format": {"format": 2},
    "broken": [],
}


@pytest.mark.parametrize("what", FORGED)
def test_a_forged_memory_changes_no_verdict(solved: Dojo, what: str) -> None:
    solved.write("katas/.kata.json", json.dumps(FORGED[what]))
    assert solved.pytest().states == SOLVED
    solved.attempt("t02_largest", WRONG)
    solved.write("katas/.kata.json", json.dumps(FORGED[what]))

    ran = solved.pytest()

    assert (ran.states, ran.status) == ({**SOLVED, "t02_largest": "failing"}, 1)
    assert "INTERNALERROR" not in ran.out


@pytest.mark.skipif(os.name == "nt", reason="makes links and pipes")
@pytest.mark.parametrize(
    "make", [lambda path: path.symlink_to("/dev/zero"), os.mkfifo, os.mkdir], ids=["zero", "pipe", "folder"]
)
def test_a_memory_that_is_no_file_changes_no_verdict(solved: Dojo, make: object) -> None:
    assert callable(make)
    make(solved.folder / "katas" / ".kata.json")
    ran = solved.pytest()
    assert (ran.states, ran.status) == (SOLVED, 0)
