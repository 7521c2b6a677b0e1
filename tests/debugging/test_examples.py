"""`kata examples`: an endless example ends the player, so the others are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.debugging.examples import try_examples
from pytest_interview_kata.model import Attempt, Outcome
from pytest_interview_kata.run.context import Isolation
from tests.sample_packs import own_kata

if TYPE_CHECKING:
    from pathlib import Path

BRIEF = '"""Echo.\n\n>>> echo(1)\n1\n>>> echo(2)\n2\n>>> echo(3)\n3\n"""\n\n\ndef echo(value):\n    raise NotImplementedError\n'
ENDLESS = "def echo(value):\n    while value == 2:\n        pass\n    return value\n"


def test_examples_after_an_endless_one_are_counted(tmp_path: Path) -> None:
    kata = own_kata(tmp_path, "def test_a(attempt):\n    pass\n", BRIEF)
    tried = [*try_examples(Attempt(kata, tmp_path / "k.py", ENDLESS), Isolation())]

    assert [(each.result.outcome, each.unrun) for each in tried] == [(Outcome.PASSED, 0), (Outcome.TIMEOUT, 1)]
