"""`kata show`: the brief and the signatures."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pytest_interview_kata.cli import main
from pytest_interview_kata.files.distribution import install_command
from pytest_interview_kata.pack.reader import builtin
from pytest_interview_kata.text import columns

Kata = Callable[..., CompletedProcess[str]]


def test_shows_brief_and_signature(kata: Kata, tiny_pack: Path) -> None:
    assert kata("show", "q01_double").stdout == (
        "q01_double  (warm-up, about 5 minutes)\n"
        "Q1 What is arithmetic?\n\n"
        "Double a number.\n\n"
        "    def double(number: int) -> int:\n"
        '        """Double it."""\n\n'
        f"The whole stub: {tiny_pack / 's1_basics/q01_double/stub.py'}\n"
    )


def test_shows_classes_bans_extras_and_the_file(kata: Kata, dojo: Path) -> None:
    assert dojo.is_dir()
    assert kata("show", "katas/s2_more/q02_greet.py").stdout.endswith(
        "Greet somebody.\n\n"
        "    @dataclass\n"
        "    class Guest:\n"
        '        """Who comes.\n\n'
        "        They may be many.\n"
        '        """\n'
        "        name: str\n"
        "        def greeting(self, *, loud: bool=False) -> str: ...\n\n"
        "Banned: .format, import re\n\n"
        f"Install what it needs: {install_command(['flask'])}\n\n"
        f"Your file: {Path('katas/s2_more/q02_greet.py')}\n"
    )


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("kata_id", ["q14_retry", "q18_test_the_cart", "q23_transaction"])
def test_long_lines_are_broken(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, kata_id: str) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["show", kata_id], builtin()) == 0
    shown = capsys.readouterr().out
    assert [line for line in shown.splitlines()[:-1] if columns(line) > 80] == []
    assert "# doctest:" not in shown
    if kata_id == "q18_test_the_cart":
        assert '`total_cents()` change nothing, and may be called any number\n        of times.\n        """\n' in shown


def test_shows_json(kata: Kata) -> None:
    assert json.loads(kata("show", "--json", "q01_double").stdout) == {
        "id": "q01_double",
        "title": "Double a number",
        "question": 1,
        "text": "What is arithmetic?",
        "level": "warm-up",
        "minutes": 5,
        "extras": [],
        "bans": [],
        "brief": "Double a number.",
        "signatures": ["def double(number: int) -> int:", '    """Double it."""'],
    }
