"""What the audit says about answer cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.audit.pack import faulty_answers
from pytest_interview_kata.pack.reader import read_pack
from tests.sample_packs import pack_toml, write_files, write_pack

if TYPE_CHECKING:
    from pathlib import Path

ANSWER = "It is a good thing, and I would say more about it here. " * 9
POINTS = "- One.\n- Two.\n- Three.\n"
TRAPS = "- It is not.\n"


def card(answer: str = ANSWER, points: str = POINTS, traps: str = TRAPS) -> str:
    return f"## Answer\n\n{answer}\n\n## Points\n\n{points}\n## Traps\n\n{traps}"


def faults(folder: Path, cards: dict[str, str], *questions: int) -> list[str]:
    pack = write_pack(folder / "pack", pack_toml("s", *questions), {})
    write_files(pack / "questions", cards)
    return [message.removeprefix(f"{pack}/") for message in faulty_answers(read_pack(pack, []))]


def test_a_pack_needs_no_cards(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, pack_toml("s"), {})

    assert [*faulty_answers(read_pack(pack, []))] == []


def test_a_good_card_has_no_fault(tmp_path: Path) -> None:
    code = "```python\nimport math\n\nassert math.gcd(4, 6) == 2\n```"

    assert faults(tmp_path, {"q01.md": card(f"{ANSWER}\n\n{code}\n\nThat is all.")}) == []


def test_a_question_without_a_card_is_named(tmp_path: Path) -> None:
    assert faults(tmp_path, {"q02.md": card()}, 2, 10) == [
        "questions/q10.md is missing: write the answer card of question 10 (What is 10?)"
    ]


def test_other_files_are_named(tmp_path: Path) -> None:
    assert faults(tmp_path, {"q01.md": card(), "q1.md": "", "notes.txt": ""}) == [
        "questions/notes.txt is not the answer card of a question: name it like q05.md, or remove it.",
        "questions/q1.md is not the answer card of a question: name it like q05.md, or remove it.",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (card(answer="Yes."), "1 words in the answer: there should be 90 to 220."),
        (card(answer=ANSWER * 3), "351 words in the answer: there should be 90 to 220."),
        (card(points="- One.\n"), "1 points: there should be 3 to 5."),
        (card(traps="None.\n"), "0 traps: there should be 1 to 3."),
        (
            card(f"{ANSWER}\n\n```python\nimport nowhere\n```"),
            "the code does not run: ModuleNotFoundError: No module named 'nowhere'.",
        ),
    ],
)
def test_each_fault_of_a_card_is_named(tmp_path: Path, text: str, message: str) -> None:
    assert faults(tmp_path, {"q01.md": text}) == [f"questions/q01.md: {message}"]


def test_a_card_without_a_heading_is_named(tmp_path: Path) -> None:
    assert faults(tmp_path, {"q01.md": "## Answer\n\nYes.\n"}) == [
        "questions/q01.md has no heading '## Points': answer cards need ## Answer, ## Points, ## Traps."
    ]
