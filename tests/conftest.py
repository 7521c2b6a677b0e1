"""What several tests build on: a small pack of katas that stays the same whatever the bundled one becomes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import settings

settings.register_profile("project", derandomize=True, database=None, deadline=None)
settings.load_profile("project")

pytest_plugins = ["pytester"]

TOGETHER: Final = ("tests/attacks/test_attacks.py", "tests/report/test_html.py")
"""Files whose tests share what is dear to make: an enclosure full of verdicts, a browser."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Keep together what belongs together, and begin with it; xdist's own marks for that do nothing under pytest 9.2."""
    from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # noqa: PLC0415 - only xdist asks

    class Scheduling(LoadScopeScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            return next((path for path in TOGETHER if nodeid.startswith(path)), nodeid)

    return Scheduling(config, log)


@pytest.fixture(scope="session", autouse=True)
def user_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep the tests away from the developer's cache folder."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("user-cache")
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


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
    """Give the files of a kata about one function from int to int, but for `kata.toml` and `notes.md`."""
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
        "kata.toml": 'title = "Double a number"\nquestion = 1\nlevel = "warm-up"\n',
        "notes.md": NOTES,
        "accepted/plus.py": "def double(number: int) -> int:\n    return number + number\n",
    },
    "s1_basics/q01_halve": {
        **number_kata("halve", "number // 2", "number // 2 + 1"),
        "kata.toml": 'title = "Halve a number"\nquestion = 1\nlevel = "core"\n',
        "notes.md": NO_NOTES,
    },
    "s2_more/q02_greet": {
        "kata.toml": (
            'title = "Greet — politely, whoever comes and whatever for"\nquestion = 2\nlevel = "deep"\n'
            'extras = ["flask"]\nbans = [".format", "import re"]\n'
        ),
        "stub.py": f"{GUEST}        raise NotImplementedError\n",
        "solution.py": GUEST + '        return f"Hello {self.name}"\n',
        "properties.py": 'def test_is_polite(attempt: object) -> None:\n    """It is polite."""\n',
        "notes.md": NO_NOTES,
    },
}


def write_files(folder: Path, files: dict[str, str]) -> None:
    """Write texts at these paths in a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


@pytest.fixture
def tiny_pack(tmp_path: Path) -> Path:
    """Give the folder of a pack with the katas q01_double, q01_halve and q02_greet."""
    pack = tmp_path / "tiny-pack"
    write_files(pack, {"pack.toml": PACK})
    for name, files in KATAS.items():
        write_files(pack / name, files)
    return pack
