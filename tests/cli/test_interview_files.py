"""The files that a candidate starts from in a mock interview."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.cli.interview.files import handout, wrong_program
from pytest_interview_kata.cli.interview.stock import mistakes_of
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.reader import builtin, read_bank
from pytest_interview_kata.practice.interview.plan import Part, PartKind
from pytest_interview_kata.workspace.handout import brief
from pytest_interview_kata.workspace.reading import consists_of_tests

if TYPE_CHECKING:
    from pathlib import Path

BANK = read_bank([builtin()])


def test_a_program_with_a_mistake_does_not_say_what_is_wrong(tiny_pack: Path) -> None:
    kata = read_bank([tiny_pack]).kata("q01_double")

    assert mistakes_of(kata) == ("off_by_one",)
    assert wrong_program(kata, "off_by_one") == (
        '"""Double a number.\n"""\n\ndef double(number: int) -> int:\n    """Double it."""\n    return number * 2 + 1\n'
    )
    with pytest.raises(KataError, match="q01_double no longer has the mistake 'gone': start another interview"):
        wrong_program(kata, "gone")


def test_a_kata_to_be_tested_has_a_stub_and_a_first_test(tiny_pack: Path, tmp_path: Path) -> None:
    kata = read_bank([tiny_pack]).kata("q01_double")

    files = handout(kata, Part(PartKind.TESTING, 10, kata.id), tmp_path / "q01_double.py")

    assert [path.name for path in files] == ["q01_double.py", "test_q01_double.py"]
    assert "raise NotImplementedError" in files[tmp_path / "q01_double.py"]
    assert files[tmp_path / "test_q01_double.py"].endswith("def test_example() -> None:\n    assert double\n")


@pytest.mark.parametrize("name", [kata.id for kata in BANK.katas.values() if not consists_of_tests(kata)])
def test_every_kata_of_the_bank_can_be_repaired(name: str) -> None:
    kata = BANK.kata(name)

    program = wrong_program(kata, mistakes_of(kata)[0])

    assert ast.get_docstring(ast.parse(program)) == brief(kata)
