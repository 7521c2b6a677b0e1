"""Commands in a real terminal of 80 and of 40 columns: no word is cut, and code keeps its lines."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.text import columns
from tests.terminal import in_terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
COMMANDS = ("list", "next", "show q04_countdown", "hint countdown", "show Q4", "solution countdown", "list --section x")


def kata(folder: Path, width: int, *words: str) -> str:
    return in_terminal(folder, width, [sys.executable, "-m", "pytest_interview_kata", *words])


@pytest.mark.parametrize("command", COMMANDS)
def test_no_word_is_cut(tmp_path: Path, command: str) -> None:
    assert re.search(r"Made \d+ katas", kata(tmp_path, 80, "init"))
    memory = tmp_path / "katas" / ".kata.json"
    shown, before = {}, memory.read_bytes()
    for width in (400, 80, 40):
        memory.write_bytes(before)  # without the hint that was taken
        shown[width] = kata(tmp_path, width, *command.split()).replace(":", "")
    code = {line for line in shown[400].splitlines() if line.startswith((">>> ", "    ", "ValueError"))}
    for width in (80, 40):
        assert words(shown[width]) == words(shown[400])
        assert [line for line in shown[width].splitlines() if columns(line) > width and line not in code] == []


def words(text: str) -> list[str]:
    """Return the words of a text without the brackets and commas at which code is broken."""
    return re.findall(r"\w+", text)
