"""Plays the first week in a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.terminal import in_terminal

from .attempts import WEEK

if TYPE_CHECKING:
    from pathlib import Path

ESCAPES = re.compile(r"\x1b\[[\d;]*[A-Za-z]")


def begin(folder: Path, python: str) -> None:
    """Make a workspace and write the ten attempts into it."""
    in_terminal(folder, 80, [python, "-m", "pytest_interview_kata", "init"])
    for naive in WEEK:
        next(folder.glob(f"katas/*/{naive.kata}.py")).write_text(naive.source, encoding="utf-8")


def judge(folder: Path, python: str, width: int) -> str:
    """Judge the attempts in a terminal of that width, and return what it shows, without colours."""
    return ESCAPES.sub("", in_terminal(folder, width, [python, "-m", "pytest", "--kata"]))
