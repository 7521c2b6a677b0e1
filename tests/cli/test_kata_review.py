"""`kata review`: what it lists, and whole conversations in a terminal with a clock that the test moves."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.practice.clock import CLOCK
from pytest_interview_kata.practice.events import NAME, Event, Kind, append_events, read_events
from pytest_interview_kata.workspace.memory import remember_solved
from pytest_interview_kata.workspace.text import digest
from tests.sample_packs import RIGHT
from tests.terminal import talking

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Kata = Callable[..., CompletedProcess[str]]

UNIX = pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are Unix's")
CARD = "## Answer\n\nIt is what you do with numbers.\n\n## Points\n\n- Numbers.\n\n## Traps\n\n- None.\n"
FOLLOW_UP = "q01_double/what-does-it-cost"


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a function that sets the clock; it starts on 1 November at eight."""
    path = tmp_path / "clock"
    monkeypatch.setenv(CLOCK, str(path))
    monkeypatch.setenv("TZ", "UTC")

    def set_to(time: str) -> None:
        path.write_text(time, encoding="ascii")

    set_to("2026-11-01T08:00:00+00:00")
    return set_to


@pytest.fixture
def cards(tiny_pack: Path, dojo: Path, clock: Callable[[str], None]) -> Path:  # noqa: ARG001 - it sets the time
    """Return a workspace whose pack has an answer card."""
    (tiny_pack / "questions").mkdir()
    (tiny_pack / "questions" / "q01.md").write_text(CARD, encoding="utf-8")
    return dojo


def use_both(dojo: Path) -> None:
    """Put a question and a follow-up question into use."""
    time = "2026-11-01T07:00:00+00:00"
    append_events(dojo / NAME, [Event(time, card, Kind.ADDED) for card in ("tiny/q01", FOLLOW_UP)])


def events(dojo: Path) -> list[tuple[str, str, int]]:
    return [(event.card, event.kind, event.rating) for event in read_events(dojo / NAME, pytest.fail)]


@pytest.mark.usefixtures("cards")
def test_there_is_nothing_at_first(kata: Kata) -> None:
    assert kata("review").stdout == (
        "No card is in use yet: solve a kata, or add questions with `kata review --add 5` or `--add all`.\n"
    )


def test_questions_can_be_added(kata: Kata, cards: Path) -> None:
    assert kata("review", "--add", "q01_double").stdout == "1 card added. `kata review` asks what is due.\n"
    assert kata("review", "--add", "all").stdout == "These are in use already.\n"
    assert events(cards) == [("tiny/q01", "added", 0)]
    assert kata("review", "--add", "9").stderr == "kata: There is no question 9: the questions have the numbers 1 to 2.\n"


def test_without_a_terminal_it_is_a_list(kata: Kata, cards: Path) -> None:
    use_both(cards)

    assert kata("-C", cards, "review").stdout == (
        "2 cards are due.\n"
        "  Q1 What is arithmetic?\n"
        "  Q1 double: What does it cost?\n"
        "Due until the end of today: 2. On the 13 days after: 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
        "Run `kata review` in a terminal to answer them.\n"
    )
    assert "  Q1 What is arithmetic?\n  … and 1 more\n" in kata("review", "--limit", "1").stdout
    assert kata("review", "--section", "2").stdout.startswith("No card is in use yet")
    assert kata("review", "--question", "Q1").stdout.startswith("2 cards are due.")
    assert "There is no question 'Q7': choose from Q1, Q2." in kata("review", "--question", "Q7").stderr


def test_json(kata: Kata, cards: Path) -> None:
    use_both(cards)
    data = json.loads(kata("review", "--json", "--limit", "1").stdout)

    assert (data["cards"], data["due_cards"], data["due_katas"], data["forecast"]) == (2, 2, 0, [2, *[0] * 13])
    assert data["due"] == [
        {"card": "tiny/q01", "kind": "question", "question": 1, "front": "What is arithmetic?", "due": None, "reviews": 0}
    ]


def test_a_clock_that_goes_backwards_is_noticed(kata: Kata, cards: Path) -> None:
    append_events(cards / NAME, [Event("2026-11-09T08:00:00+00:00", "tiny/q01", Kind.RATED, 3)])

    assert kata("review").stderr == (
        f"kata: {cards / NAME} has an event at 2026-11-09 08:00 UTC, but it is 2026-11-01 08:00 now: check the clock of this "
        "computer.\n"
    )


def test_next_begins_with_what_is_due(kata: Kata, cards: Path) -> None:
    assert kata("-C", cards, "next").stdout.startswith("next: ")
    use_both(cards)

    assert kata("next").stdout.startswith("2 cards are due for review: `kata review`\nnext: ")
    assert json.loads(kata("next", "--json").stdout)["due"] == 2


def test_a_kata_that_is_due_is_next(kata: Kata, cards: Path, clock: Callable[[str], None]) -> None:
    append_events(cards / NAME, [Event("2026-10-01T08:00:00+00:00", "q01_halve", Kind.RATED, 3)])

    assert kata("next").stdout == (
        "1 card and 1 kata are due for review: `kata review`\n"
        "next: katas/s1_basics/q01_halve.py  (core, about 15 minutes; solve it again)\n"
        "Q1 What is arithmetic?\n"
        "`kata review` keeps your file, restores the stub, and starts the clock.\n"
    )
    told = json.loads(kata("next", "--json").stdout)
    assert (told["next"]["id"], told["again"], told["due"]) == ("q01_halve", True, 2)
    append_events(cards / NAME, [Event("2026-11-01T07:59:00+00:00", "q01_halve", Kind.STARTED)])
    assert kata("next").stdout.endswith(
        "solve it again)\nQ1 What is arithmetic?\nThe clock is running. `kata show q01_halve` shows the brief.\n"
    )
    assert kata("show").stdout.startswith("q01_halve")
    clock("2026-11-01T09:00:00+00:00")
    append_events(cards / NAME, [Event("2026-11-01T08:59:00+00:00", "q01_halve", Kind.RATED, 3)])
    assert "next: katas/s1_basics/q01_double.py" in kata("next").stdout


@UNIX
def test_cards_are_asked_again_later(kata: Kata, cards: Path, tiny_pack: Path, clock: Callable[[str], None]) -> None:
    use_both(cards)
    with talking(cards, tiny_pack, "review") as terminal:
        terminal.until("Answer aloud. Enter shows the points, q quits. ")
        terminal.press("\n")
        assert "- Numbers." in terminal.until("Enter shows the answer, q quits. ")
        terminal.press("\n")
        assert "It is what you do with numbers." in terminal.until("q quit ")
        terminal.press("4")
        shown = terminal.until("Enter shows the answer, q quits. ")
        assert "easy: due in" in shown
        assert "q01_double, question 1: What does it cost?" in shown
        terminal.press("\n")
        terminal.until("q quit ")
        terminal.press("1")
        assert "again: again in this session" in terminal.until("Enter shows the answer, q quits. ")
        terminal.press("q")
        assert "2 cards reviewed." in terminal.rest()
    assert events(cards)[2:] == [("tiny/q01", "rated", 4), (FOLLOW_UP, "rated", 1)]

    clock("2026-11-01T09:00:00+00:00")
    assert kata("review").stdout.startswith("1 card is due.\n  Q1 double: What does it cost?\n")
    clock("2026-12-01T09:00:00+00:00")
    assert kata("review").stdout.startswith("2 cards are due.\n")


@UNIX
def test_ratings_in_the_same_second_all_count(cards: Path, tiny_pack: Path) -> None:
    use_both(cards)
    with talking(cards, tiny_pack, "review", "--limit", "1") as terminal:
        for rating in ("1", "1", "4"):
            terminal.until("Enter shows the points, q quits. ")
            terminal.press("\n")
            terminal.until("Enter shows the answer, q quits. ")
            terminal.press("\n")
            terminal.until("q quit ")
            terminal.press(rating)
        assert "1 card reviewed." in terminal.rest()
    found = read_events(cards / NAME, pytest.fail)[2:]
    assert [(event.time, event.rating) for event in found] == [
        ("2026-11-01T08:00:00+00:00", 1),
        ("2026-11-01T08:00:00.000001+00:00", 1),
        ("2026-11-01T08:00:00.000002+00:00", 4),
    ]


@UNIX
def test_a_question_goes_on_after_ctrl_z(cards: Path, tiny_pack: Path) -> None:
    use_both(cards)
    with talking(cards, tiny_pack, "review", "--limit", "1") as terminal:
        terminal.until("Enter shows the points, q quits. ")
        terminal.suspend_and_resume()
        terminal.until("Enter shows the points, q quits. ")
        terminal.press("q")
        assert "q\n" not in terminal.rest()  # it is read at once, and not echoed


@UNIX
def test_the_limit_counts_cards_and_not_answers(cards: Path, tiny_pack: Path, clock: Callable[[str], None]) -> None:
    use_both(cards)
    with talking(cards, tiny_pack, "review", "--limit", "1") as terminal:
        terminal.until("Enter shows the points, q quits. ")
        terminal.press("\n")
        terminal.until("Enter shows the answer, q quits. ")
        terminal.press("\n")
        terminal.until("q quit ")
        terminal.press("1")
        assert "again: again in this session" in terminal.until("Enter shows the points, q quits. ")
        clock("2026-11-01T08:02:00+00:00")
        terminal.press("\n")
        terminal.until("Enter shows the answer, q quits. ")
        terminal.press("\n")
        terminal.until("q quit ")
        terminal.press("4")
        assert "1 card reviewed. 1 card is due now." in terminal.rest()
    assert events(cards)[2:] == [("tiny/q01", "rated", 1), ("tiny/q01", "rated", 4)]


@UNIX
def test_a_solved_kata_is_confirmed_and_later_solved_again(
    kata: Kata, cards: Path, tiny_pack: Path, clock: Callable[[str], None]
) -> None:
    attempt = next(cards.glob("katas/*/q01_double.py"))
    attempt.write_text("mine = 1\n", encoding="utf-8")
    append_events(cards / NAME, [Event("2026-10-01T08:00:00+00:00", "q01_double", Kind.RATED, 3, proposed=True)])
    with talking(cards, tiny_pack, "review", "--section", "1", "--limit", "1") as terminal:
        assert "You solved q01_double. That counts as 3 (good)." in terminal.until("q quit ")
        terminal.press("2")
        assert "Solve q01_double again" in terminal.until("s skips it, q quits. ")
        terminal.press("\n")
        assert "was reset to the stub" in terminal.rest()

    assert events(cards) == [("q01_double", "rated", 2), ("q01_double", "started", 0)]
    assert [path.read_text(encoding="utf-8") for path in attempt.parent.glob("q01_double*") if path != attempt] == [
        "mine = 1\n"
    ]
    clock("2026-11-02T08:00:00+00:00")
    assert "Solve q01_double again" not in kata("review").stdout


def test_a_clock_that_cannot_be_read_is_one_sentence(kata: Kata, cards: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (cards / "noon").write_text("noon", encoding="utf-8")
    for value in ("2026-12-03", str(cards / "noon")):
        monkeypatch.setenv(CLOCK, value)
        done = kata("review")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            f"kata: KATA_CLOCK names a file that contains a time such as 2026-12-03T10:00:00+00:00, but {value} cannot be read "
            "as one: correct the file, or unset KATA_CLOCK.\n"
        )


@UNIX
def test_a_workspace_that_cannot_be_written_is_one_sentence(kata: Kata, cards: Path) -> None:
    (cards / ".kata").write_text("a file", encoding="utf-8")

    done = kata("review", "--add", "all")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"kata: {cards / NAME} cannot be ")
    assert done.stderr.count("\n") == 1


def test_the_first_review_finds_what_is_solved(kata: Kata, cards: Path) -> None:
    attempt = next(cards.glob("katas/*/q01_double.py"))
    attempt.write_text(RIGHT, encoding="utf-8")
    remember_solved(cards / "katas", {"q01_double": digest(RIGHT)})

    assert kata("review").stdout.startswith("2 cards are due.\n  Q1 What is arithmetic?\n  Q1 double: What does it cost?\n")
    assert events(cards) == [("q01_double", "rated", 3)]
    kata("review")
    assert events(cards) == [("q01_double", "rated", 3)]
