"""The answer cards of the bundled pack."""

from pytest_interview_kata.audit.pack import faulty_answers
from pytest_interview_kata.pack.answers import FOLDER, read_card
from pytest_interview_kata.pack.reader import builtin, read_bank


def test_every_question_has_an_answer_card_without_faults() -> None:
    [pack] = read_bank([builtin()]).packs

    assert [*faulty_answers(pack)] == []
    assert all(read_card(pack, question) for question in pack.questions)


def test_no_line_of_a_card_is_wider_than_an_editor() -> None:
    for path in (builtin() / FOLDER).iterdir():
        assert max(map(len, path.read_text(encoding="utf-8").splitlines())) <= 120, path
