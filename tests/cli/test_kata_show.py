"""`kata show`: the brief and the signatures."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from pytest_interview_kata.files.distribution import install_command

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
