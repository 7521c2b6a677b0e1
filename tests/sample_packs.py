"""Packs of katas for tests: one is stored as files, one is written for each test, and one is as small as possible."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.pack.reader import read_bank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytest_interview_kata.model import Kata

TINY: Final = Path(__file__).parent / "packs" / "tiny"
"""A pack with the katas t01_double, t02_largest, and t03_nowhere, which needs a module that does not exist."""
RIGHT: Final = "def double(number: int) -> int:\n    return number * 2\n"


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Write texts at these paths in a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def write_pack(folder: Path, pack_toml: str, katas: Mapping[str, Mapping[str, str]]) -> Path:
    """Write a pack of these katas, whose keys are section and id, and return its folder."""
    write_files(folder, {"pack.toml": pack_toml})
    for name, files in katas.items():
        write_files(folder / name, files)
    return folder


def copy_kata(kata: Path, target: Path, **words: str) -> Path:
    """Copy a kata to another pack, whose pack.toml is a copy with some words replaced."""
    shutil.copytree(kata, target)
    text = (kata.parents[1] / "pack.toml").read_text(encoding="utf-8")
    for old, new in words.items():
        text = text.replace(old, new)
    (target.parents[1] / "pack.toml").write_text(text, encoding="utf-8")
    return target


def pack_toml(section: str, *questions: int) -> str:
    """Return the text of a pack.toml with one section and these questions of it."""
    rows = (f'{{ number = {number}, section = "{section}", text = "What is {number}?" }}' for number in questions or (1,))
    return f'name = "own"\nsections = [{{ slug = "{section}", title = "Own" }}]\nquestions = [{", ".join(rows)}]\n'


def kata_toml(title: str = "Double a number", question: int = 1, level: str = "core", more: str = "") -> str:
    """Return the text of a kata.toml."""
    return f'title = "{title}"\nquestion = {question}\nlevel = "{level}"\n{more}'


def least_kata(properties: str, solution: str = "") -> dict[str, str]:
    """Return the files that a kata must have; stub and notes have the same text as the solution."""
    same = dict.fromkeys(("stub.py", "solution.py", "notes.md"), solution)
    return {"kata.toml": kata_toml(), "properties.py": properties, **same}


def own_kata(folder: Path, properties: str, solution: str = RIGHT) -> Kata:
    """Write a pack with one kata to a folder, and read the kata."""
    return read_bank([write_pack(folder / "pack", pack_toml("s"), {"s/k": least_kata(properties, solution)})]).kata("k")


PACK: Final = """\
name = "tiny"
sections = [{ slug = "s1_basics", title = "Basics" }, { slug = "s2_more", title = "More" }]
questions = [
    { number = 1, section = "s1_basics", text = "What is arithmetic?" },
    { number = 2, section = "s2_more", text = "What is politeness?" },
]
"""
NOTES: Final = """\
## Hints

1. Twice is two times.
2. Try an operator:

   ```python
   number + number
   ```

## Follow-ups

### What does it cost?

Nothing.

## Discussion

Both are fine.
"""
NO_NOTES: Final = "## Hints\n\n## Follow-ups\n\n## Discussion\n"


def number_kata(verb: str, right: str, wrong: str) -> dict[str, str]:
    """Return the files of a kata about one function from int to int, except `kata.toml` and `notes.md`."""
    head = f'def {verb}(number: int) -> int:\n    """{verb.title()} it."""\n'
    return {
        "stub.py": f'"""{verb.title()} a number."""\n\n\n{head}    raise NotImplementedError\n',
        "solution.py": f'"""{verb.title()} a number."""\n\n\n{head}    return {right}\n',
        "mistakes/off_by_one.py": f'"""Counts from one."""\n\n\n{head}    return {wrong}\n',
        "properties.py": (
            "from hypothesis import given\nfrom hypothesis import strategies as st\n\n"
            "from pytest_interview_kata.properties import Attempt, equal\n\n\n"
            "@given(number=st.integers(-99, 99))\n"
            f"def test_{verb}s_every_number(attempt: Attempt, number: int) -> None:\n"
            f'    """Every number is {verb}d."""\n    equal(attempt.{verb}(number), {right})\n'
        ),
    }


GUEST: Final = '''\
"""Greet somebody."""

from dataclasses import dataclass


@dataclass
class Guest:
    """Who comes.

    They may be many.
    """

    name: str

    def greeting(self, *, loud: bool = False) -> str:
'''
KATAS: Final = {
    "s1_basics/q01_double": {
        **number_kata("double", "number * 2", "number * 2 + 1"),
        "kata.toml": kata_toml(level="warm-up"),
        "notes.md": NOTES,
        "accepted/plus.py": "def double(number: int) -> int:\n    return number + number\n",
    },
    "s1_basics/q01_halve": {
        **number_kata("halve", "number // 2", "number // 2 + 1"),
        "kata.toml": kata_toml("Halve a number"),
        "notes.md": NO_NOTES,
    },
    "s2_more/q02_greet": {
        "kata.toml": kata_toml(
            "Greet — politely, whoever comes and whatever for",
            2,
            "deep",
            'extras = ["flask"]\nbans = [".format", "import re"]\n',
        ),
        "stub.py": f"{GUEST}        raise NotImplementedError\n",
        "solution.py": GUEST + '        return f"Hello {self.name}"\n',
        "properties.py": 'def test_is_polite(attempt: object) -> None:\n    """It is polite."""\n',
        "notes.md": NO_NOTES,
    },
}
