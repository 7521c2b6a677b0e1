"""`kata explain`: the question, then the points and the answer, in a pipe, as JSON and in a terminal."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.sample_packs import least_kata, pack_toml, write_files, write_pack
from tests.terminal import talking

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Kata = Callable[..., CompletedProcess[str]]

CARD = """\
## Answer

It is what you do
with numbers.

## Points

- Numbers.
- Operations, and
  their order.

## Traps

- "It is politeness."
"""
SHOWN = """\
Question 1: What is arithmetic?

Points that the interviewer listens for:

- Numbers.
- Operations, and their order.

An answer of about a minute:

It is what you do
with numbers.

Traps:

- "It is politeness."
"""


@pytest.fixture
def card(tiny_pack: Path) -> Path:
    path = tiny_pack / "questions" / "q01.md"
    path.parent.mkdir()
    path.write_text(CARD, encoding="utf-8")
    return path


@pytest.mark.usefixtures("card")
@pytest.mark.parametrize("word", ["1", "Q1", "q01_double", "halve"])
def test_everything_is_printed_without_a_terminal(kata: Kata, word: str) -> None:
    assert kata("explain", word).stdout == SHOWN


@pytest.mark.usefixtures("card", "dojo")
def test_without_a_name_it_is_the_question_of_the_next_kata(kata: Kata) -> None:
    assert kata("explain").stdout == SHOWN


@pytest.mark.usefixtures("card")
def test_json(kata: Kata) -> None:
    assert json.loads(kata("explain", "1", "--json").stdout) == {
        "pack": "tiny",
        "question": 1,
        "section": "s1_basics",
        "text": "What is arithmetic?",
        "katas": ["q01_double", "q01_halve"],
        "answer": "It is what you do\nwith numbers.",
        "points": ["Numbers.", "Operations, and their order."],
        "traps": ['"It is politeness."'],
    }


@pytest.mark.usefixtures("card")
def test_unknown_questions_and_missing_cards_are_errors(kata: Kata) -> None:
    assert kata("explain", "7").stderr == "kata: There is no question 7: the questions have the numbers 1 to 2.\n"
    assert kata("explain", "2").stderr == "kata: The pack tiny has no answer card for question 2 (What is politeness?).\n"


@pytest.fixture
def other_pack(tmp_path: Path) -> Path:
    """Return a pack with another question 1, and an answer card for it."""
    files = least_kata('def test_it(attempt: object) -> None:\n    """It works."""\n')
    pack = write_pack(tmp_path / "another", pack_toml("z", 1, 2), {"z/z01_sum": files})
    write_files(pack / "questions", {"q01.md": CARD.replace("numbers", "letters"), "q02.md": CARD})
    return pack


@pytest.mark.usefixtures("card")
def test_several_packs_with_a_question(kata: Kata, other_pack: Path) -> None:
    first, other = (kata("explain", "1", "--pack", other_pack, *words).stdout for words in ((), ("--from", "own")))
    question, rest = SHOWN.split("\n", 1)

    assert first == f"{question}\nThis is the question of tiny: `kata explain 1 --from own` asks that of own.\n{rest}"
    assert other.startswith("Question 1: What is 1?\n\nPoints that")
    assert "with letters." in other


@pytest.mark.usefixtures("card")
def test_a_kata_means_the_question_of_its_pack(kata: Kata, other_pack: Path) -> None:
    assert json.loads(kata("explain", "z01_sum", "--json", "--pack", other_pack).stdout)["pack"] == "own"
    assert kata("explain", "q01_double", "--pack", other_pack).stdout == SHOWN


@pytest.mark.usefixtures("card")
def test_the_pack_that_has_a_card_is_preferred(kata: Kata, other_pack: Path) -> None:
    assert kata("explain", "2", "--pack", other_pack).stdout.startswith("Question 2: What is 2?\n\nPoints")


@pytest.mark.usefixtures("card")
def test_an_unknown_pack_is_an_error(kata: Kata, other_pack: Path) -> None:
    words = ("explain", "1", "--from", "three")

    assert kata(*words).stderr == "kata: The pack 'three' has no question 1: it is a question of tiny.\n"
    assert kata(*words, "--pack", other_pack).stderr == (
        "kata: The pack 'three' has no question 1: it is a question of tiny and own.\n"
    )


def test_a_broken_card_is_an_error(kata: Kata, card: Path) -> None:
    card.write_text("## Answer\n\nYes.\n", encoding="utf-8")

    assert kata("explain", "1").stderr == (
        f"kata: {card} has no heading '## Points': answer cards need ## Answer, ## Points, ## Traps.\n"
    )


@pytest.mark.usefixtures("card")
@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are Unix's")
def test_enter_shows_part_after_part_in_a_terminal(home: Path, tiny_pack: Path) -> None:
    with talking(home, tiny_pack, "explain", "1") as terminal:
        first = terminal.until("Enter shows the points, q quits. ")
        terminal.press("x\n")
        second = terminal.until("Enter shows the answer, q quits. ")
        terminal.press(" ")
        third = terminal.rest()

    assert "What is arithmetic?" in first
    assert "Operations, and their order." not in first
    assert "Operations, and their order." in second
    assert "It is what you do" not in second
    assert "It is what you do" in third


@pytest.mark.usefixtures("card")
@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are Unix's")
@pytest.mark.parametrize(("words", "keys"), [((), "q"), ((), "\x04"), (("--all",), "")])
def test_the_answer_can_be_left_or_shown_at_once(home: Path, tiny_pack: Path, words: tuple[str, ...], keys: str) -> None:
    with talking(home, tiny_pack, "explain", "1", *words) as terminal:
        terminal.until("It is what you do" if words else "q quits. ")
        terminal.press(keys)
        terminal.rest()

    assert ("It is what you do" in terminal.shown) is bool(words)
