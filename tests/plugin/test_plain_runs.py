"""Plain `pytest` in a workspace of its own says once how katas are judged; in other places nothing changes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.plugin.conftest import Dojo

if TYPE_CHECKING:
    from pathlib import Path

HINT = "Katas are judged with `pytest --kata`."
COUNTDOWN = "katas/s1_core/q04_countdown.py"


@pytest.fixture
def own(tmp_path: Path) -> Dojo:
    """Return a new workspace of its own."""
    dojo = Dojo(tmp_path, sys.executable)
    assert dojo.run("-m", "pytest_interview_kata", "init").status == 0
    return dojo


def test_a_workspace_of_its_own(own: Dojo) -> None:
    for words in ([], [COUNTDOWN], ["-k", "countdown"], ["katas/s1_core"]):
        ran = own.plain(*words)
        assert (ran.status, ran.out.count(HINT)) == (pytest.ExitCode.NO_TESTS_COLLECTED, 1)
    assert HINT not in own.plain("-q").out
    assert HINT not in own.pytest(COUNTDOWN).out


def test_tests_of_the_learner(own: Dojo) -> None:
    own.write("test_own.py", "def test_it():\n    pass\n")
    ran = own.plain()
    assert (ran.status, HINT in ran.out) == (0, False)


@pytest.mark.parametrize("settings", ["", "[tool.pytest.ini_options]\n", "[project]\nname = 'theirs'\n"])
def test_a_repository(tmp_path: Path, settings: str) -> None:
    dojo = Dojo(tmp_path, sys.executable)
    dojo.write("pyproject.toml", settings)
    assert dojo.run("-m", "pytest_interview_kata", "init").status == 0
    assert HINT not in dojo.plain().out
    assert not (tmp_path / "README.md").exists()
