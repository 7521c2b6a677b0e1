"""Cards that are longer than the screen: nothing scrolls away until a key is pressed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.cli.paging import MORE, Pages
from tests.terminal import talking

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

UNIX = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are Unix's")
POINTS = [f"Point {number}." for number in range(1, 7)]
ANSWER = [f"Sentence {number} of the answer." for number in range(1, 26)]
CARD = """
## Answer

{}

## Points

{}

## Traps

- A trap.
""".format("\n".join([*ANSWER[:12], "", *ANSWER[12:]]), "\n".join(f"- {point}" for point in POINTS))


@pytest.fixture
def dojo_with_card(tiny_pack: Path, dojo: Path, kata: Callable[..., object]) -> Path:
    """Return a workspace in which a question is in use whose points and answer have more than 30 lines."""
    (tiny_pack / "questions").mkdir()
    (tiny_pack / "questions" / "q01.md").write_text(CARD, encoding="utf-8")
    kata("review", "--add", "1")
    return dojo


def rows(text: str) -> list[str]:
    """Return the lines that stay on the screen, without the line at its bottom."""
    return [line.rpartition("\r")[2] for line in text.split("\n")[:-1]]


@UNIX
@pytest.mark.parametrize(
    ("command", "height", "times"), [("review", 24, 1), ("review", 15, 2), ("explain", 24, 1), ("explain", 15, 3)]
)
def test_a_long_card_is_shown_in_portions(dojo_with_card: Path, tiny_pack: Path, command: str, height: int, times: int) -> None:
    with talking(dojo_with_card, tiny_pack, command, *(["1"] if command == "explain" else []), height=height) as terminal:
        shown = terminal.until("Enter shows the points, q quits. ")
        shown = shown[shown.index("Question 1: ") :]
        terminal.press("\n")
        shown += terminal.until("Enter shows the answer, q quits. ")
        terminal.press("\n")
        portions = []
        for _ in range(times):
            portions.append(rows(shown + terminal.until(MORE)))
            terminal.press("\n")
            shown = ""
        if command == "review":
            portions.append(rows(terminal.until("How well did you know it?")))
            terminal.press("4")
        portions.append(rows(terminal.rest()))

    first, *_ = portions
    assert [line.removeprefix("- ") for line in first if "Point " in line] == POINTS
    assert [line for portion in portions for line in portion if line.startswith("Sentence")] == ANSWER
    assert max(map(len, portions)) == height - 1


@UNIX
def test_a_long_card_can_be_left(dojo_with_card: Path, tiny_pack: Path) -> None:
    with talking(dojo_with_card, tiny_pack, "review", height=15) as terminal:
        for line in ("Enter shows the points, q quits. ", "Enter shows the answer, q quits. "):
            terminal.until(line)
            terminal.press("\n")
        terminal.until(MORE)
        terminal.press("q")
        assert "Every answer is saved.\n\n0 cards reviewed." in terminal.rest()


def test_long_lines_take_several_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("LINES", "5")
    waits: list[str] = []
    shown = [*Pages(lambda: waits.append("wait")).show("| a table " + "-" * 40, "next", "", "last")]

    assert shown == ["| a table " + "-" * 40, "next", "last"]
    assert waits == ["wait"]
