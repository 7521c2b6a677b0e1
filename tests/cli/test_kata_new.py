"""`kata new`: what it writes passes the audit, ruff and mypy, and nothing is overwritten."""

import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Final
from zipfile import ZipFile

import pytest

from tests.sample_packs import pack_toml, write_pack

Kata = Callable[..., CompletedProcess[str]]
SOLUTION: Final = '''\
from collections.abc import Iterable
from operator import mul

LIMIT = 3
_CACHE: dict[int, int] = {}


def squares(numbers: Iterable[int], limit: int = LIMIT) -> list[int]:
    """Return the squares of the numbers below a limit.

    >>> squares([1, 2, 5])
    [1, 4]
    """
    if limit > 1000:
        raise ValueError("too large")
    return [_square(number) for number in numbers if number < limit]


def _square(number: int) -> int:
    return _CACHE.setdefault(number, mul(number, number))
'''
STUB: Final = '''\
"""Return the squares of the numbers below a limit.

>>> squares([1, 2, 5])
[1, 4]
"""

from collections.abc import Iterable

LIMIT = 3


def squares(numbers: Iterable[int], limit: int = LIMIT) -> list[int]:
    """Return the squares of the numbers below a limit.

    >>> squares([1, 2, 5])
    [1, 4]
    """
    raise NotImplementedError
'''
CLASS: Final = '''\
"""Count.

>>> counter = Counter()
>>> counter.add(3)
>>> counter.total()
3
"""

class Counter:
    step = 1
    amount: int

    def __init__(self) -> None: self.amount = 0

    def add(self, amount: int) -> None:
        self.amount += amount

    @property
    def twice(self) -> int:
        return 2 * self._all()

    def total(self) -> int:
        # All of it.
        return self._all()

    def _all(self) -> int:
        return self.amount
'''
CLASS_STUB: Final = '''\
"""Count.

>>> counter = Counter()
>>> counter.add(3)
>>> counter.total()
3
"""


class Counter:
    amount: int

    def __init__(self) -> None:
        raise NotImplementedError

    def add(self, amount: int) -> None:
        raise NotImplementedError

    @property
    def twice(self) -> int:
        raise NotImplementedError

    def total(self) -> int:
        # All of it.
        raise NotImplementedError
'''


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()
    }


def tool(folder: Path, *words: str) -> str:
    """Run a tool in a folder, and return its output if it fails."""
    done = subprocess.run([sys.executable, "-m", *words], cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


EXCEPTIONS_FIRST: Final = '''\
class CartError(Exception):
    """A cart refuses something."""


class Empty(CartError):
    """There is nothing in the cart."""


def total(prices: list[int]) -> int:
    """Return the sum of the prices."""
    if not prices:
        raise Empty
    return sum(prices)
'''


def test_the_docstring_of_an_exception_is_not_the_brief(kata: Kata, home: Path) -> None:
    (home / "cart.py").write_text(EXCEPTIONS_FIRST, encoding="utf-8")

    assert kata("new", "--pack", "own", "shop/total", "--from", "cart.py").returncode == 0
    stub = (home / "own" / "own" / "shop" / "total" / "stub.py").read_text(encoding="utf-8")
    assert stub.startswith('"""Return the sum of the prices.\n\n>>> callable(total)\n')


def test_a_new_pack_passes_every_check(kata: Kata, home: Path) -> None:
    done = kata("new", "--pack", "my-katas", "lists/q01_unique")

    project = home / "my-katas"
    assert done.stdout.replace("\\", "/") == (
        "Made a pack in my-katas/my_katas.\n"
        "Made q01_unique in my-katas/my_katas/lists/q01_unique. Replace its contents step by step: the audit says what is wrong or missing.\n"
        "Next: kata audit my-katas/my_katas --kata q01_unique\n"
    )
    audit = kata("audit", "my-katas/my_katas")
    assert audit.stdout.endswith("\n1 kata audited: no fault.\n")
    assert "advice" not in audit.stdout
    assert kata("stubs", "--check", "my-katas/my_katas").stdout == "1 kata checked: no error.\n"
    assert [tool(project, "ruff", *words) for words in (["check", "."], ["format", "--check", "."])] == ["", ""]
    assert tool(project, "mypy") == ""
    assert tool(project, "pytest") == ""


def test_the_readme_of_a_pack_has_commands_that_exist(kata: Kata, home: Path) -> None:
    name = "a-pack-with-a-long-name"
    kata("new", "--pack", name, "lists/one")
    rows = (home / name / "README.md").read_text(encoding="utf-8").split("```\n")[1].splitlines()
    commands = [row.partition("#")[0].split() for row in rows]

    assert len({row.index("# ") for row in rows}) == 1
    for program, *words in commands:
        if program == "kata":
            assert kata("-C", home / name, *words).returncode == 0, words
    assert (home / name / name.replace("-", "_") / "lists" / "another" / "kata.toml").is_file()
    assert [words[0] for words in commands] == ["pip", *["kata"] * 5, "pytest"]


def test_a_kata_is_small(kata: Kata, home: Path) -> None:
    kata("new", "--pack", "own", "lists/unique")

    files = texts(home / "own" / "own" / "lists" / "unique")
    assert sorted(files) == [
        "accepted/loop.py",
        "attempt.pyi",
        "kata.toml",
        "mistakes.md",
        "notes.md",
        "properties.py",
        "solution.py",
        "stub.py",
    ]
    assert sum(text.count("\n") for text in files.values()) < 80


def test_a_new_pack_can_be_installed(kata: Kata, home: Path) -> None:
    kata("new", "--pack", "My Katas", "lists/unique")

    assert tool(home / "My Katas", "build", "--wheel", "--no-isolation", "--outdir", str(home)) == ""
    [wheel] = home.glob("*.whl")
    with ZipFile(wheel) as archive:
        names = archive.namelist()
        points = archive.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    assert {"my_katas/__init__.py", "my_katas/pack.toml", "my_katas/lists/unique/mistakes.md"} <= {*names}
    assert points == "[pytest11]\nmy_katas = my_katas\n"


def test_another_kata_gets_the_question_of_its_section(kata: Kata, home: Path) -> None:
    write_pack(home / "pack", pack_toml("s", 4, 7), {})

    for name in ("q07_one", "q09_two", "three"):
        assert kata("new", f"pack/s/{name}").returncode == 0

    settings = [
        tomllib.loads((home / "pack" / "s" / name / "kata.toml").read_text("utf-8")) for name in ("q07_one", "q09_two", "three")
    ]
    assert [each["question"] for each in settings] == [7, 4, 4]
    assert settings[0]["title"] == "One"


def test_the_folder_of_the_project_means_its_pack(kata: Kata, home: Path) -> None:
    kata("new", "--pack", "own", "lists/one")

    assert kata("new", "own/lists/two").returncode == 0
    assert (home / "own" / "own" / "lists" / "two" / "kata.toml").is_file()


def test_nothing_is_overwritten(kata: Kata, home: Path) -> None:
    kata("new", "--pack", "own", "lists/one")
    kept = home / "own" / "own" / "lists" / "two" / "notes.md"
    kept.parent.mkdir()
    kept.write_text("mine\n", encoding="utf-8")
    before = texts(home)

    again, second, third = kata("new", "--pack", "own", "lists/one"), kata("new", "own/lists/one"), kata("new", "own/lists/two")

    assert texts(home) == before
    assert [done.returncode for done in (again, second, third)] == [2, 2, 2]
    end = " exists already, so nothing was written: choose another name, or remove the file.\n"
    assert again.stderr == f"kata: {home / 'own'} is a pack already: `kata new own/lists/ID` adds a kata to it.\n"
    assert second.stderr == f"kata: {home / 'own' / 'own' / 'lists' / 'one' / 'kata.toml'}{end}"
    assert third.stderr == f"kata: {kept}{end}"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(
            ["new"],
            "`kata new` does not say which kata to make: write PACK/SECTION/ID, or --pack NAME for a new pack.",
            id="nothing",
        ),
        pytest.param(
            ["new", "s/one"],
            "`kata new s/one` does not say which kata to make: write PACK/SECTION/ID, or --pack NAME for a new pack.",
            id="short",
        ),
        pytest.param(
            ["new", "--pack", "x", "one"], "`kata new one` does not say which kata to make: write SECTION/ID.", id="no-section"
        ),
        pytest.param(
            ["new", "nowhere/s/one"],
            "{home}/nowhere is not a pack of katas: pack.toml is missing. `kata new --pack NAME` makes a pack.",
            id="no-pack",
        ),
        pytest.param(
            ["new", "pack/t/one"],
            '{home}/pack/pack.toml has no section \'t\': add {{ slug = "t", title = "T" }} to sections, and one of its questions to questions.',
            id="unknown-section",
        ),
        pytest.param(
            ["new", "pack/empty/one"],
            "{home}/pack/pack.toml has no question of the section 'empty': "
            'add {{ number = 8, section = "empty", text = "…" }} to questions.',
            id="no-question",
        ),
        pytest.param(
            ["new", "pack/s/q01-x"],
            "The id of the kata is 'q01-x', which is not a name in Python: use letters, digits and underscores.",
            id="id",
        ),
        pytest.param(
            ["new", "pack/s/q01_class"],
            "The name of the function is 'class', which is not a name in Python: use letters, digits and underscores.",
            id="keyword",
        ),
        pytest.param(
            ["new", "pack/s/q01_run"],
            "A function named 'run' cannot be called in properties, where attempt.run means something else.",
            id="taken-name",
        ),
        pytest.param(
            ["new", "--pack", "1+1"],
            "The name of the pack is '1_1', which is not a name in Python: use letters, digits and underscores.",
            id="pack",
        ),
        pytest.param(
            ["new", "pack/s/q01_double"],
            "{tiny}/s1_basics/q01_double has the id 'q01_double', and ids must be unique among all packs: choose another.",
            id="taken-id",
        ),
        pytest.param(
            ["new", "pack/s/one", "--from", "missing.py"],
            "{home}/missing.py cannot be read (No such file or directory).",
            id="no-file",
        ),
        pytest.param(
            ["new", "pack/s/one", "--from", "broken.py"], "{home}/broken.py:1: invalid syntax: correct it.", id="broken-file"
        ),
        pytest.param(
            ["new", "pack/s/one", "--from", "null.py"],
            "{home}/null.py: source code string cannot contain null bytes: correct it.",
            id="null-bytes",
        ),
        pytest.param(
            ["new", "--pack", "other", "s/one", "--from", "broken.py"],
            "{home}/broken.py:1: invalid syntax: correct it.",
            id="broken-file-and-new-pack",
        ),
        pytest.param(
            ["new", "pack/s/one", "--from", "empty.py"],
            "{home}/empty.py needs a public function with parameters of plain types, such as `numbers: list[int]`, "
            "or an example (>>>) in a docstring, so that a property can be written for it: add one.",
            id="empty-file",
        ),
    ],
)
def test_what_is_wrong_is_named(kata: Kata, home: Path, tiny_pack: Path, words: list[str], message: str) -> None:
    text = pack_toml("s", 4, 7).replace("sections = [", 'sections = [{ slug = "empty", title = "Empty" }, ')
    write_pack(home / "pack", text, {})
    (home / "broken.py").write_text("def f(:\n", encoding="utf-8")
    (home / "null.py").write_text("x = '\0'\n", encoding="utf-8")
    (home / "empty.py").write_text("x = 1\n", encoding="utf-8")
    before = texts(home)

    done = kata(*words)

    assert done.returncode == 2
    assert done.stderr == f"kata: {message.format(home=home, tiny=tiny_pack)}\n"
    assert texts(home) == before


def test_a_solution_becomes_a_kata(kata: Kata, home: Path) -> None:
    write_pack(home / "pack", pack_toml("s"), {})
    (home / "squares.py").write_text(SOLUTION, encoding="utf-8")

    assert kata("new", "pack/s/own_squares", "--from", "squares.py").returncode == 0

    files = texts(home / "pack" / "s" / "own_squares")
    assert files["stub.py"] == STUB
    assert files["solution.py"] == SOLUTION
    audit = kata("audit", "pack").stdout
    assert "  ok     solution:" in audit
    assert "  mistake  unfinished  result_is_right\n" in audit
    assert kata("stubs", "--check", "pack").stdout == "1 kata checked: no error.\n"


def test_a_class_becomes_a_kata(kata: Kata, home: Path) -> None:
    write_pack(home / "pack", pack_toml("s"), {})
    (home / "counter.py").write_text(CLASS, encoding="utf-8")

    done = kata("new", "pack/s/counter", "--from", "counter.py")

    files = texts(home / "pack" / "s" / "counter")
    where = f"Made counter in {Path('pack', 's', 'counter')}."
    assert done.stdout.startswith(f"{where} Replace its contents step by step: the audit says what is wrong or missing.\n")
    assert files["stub.py"] == CLASS_STUB
    assert files["solution.py"] == CLASS[CLASS.index("class") :]
    assert 'SETUP = """\ncounter = Counter()\ncounter.add(3)\n"""\n' in files["properties.py"]
    assert '    attempt.session(SETUP).equal("counter.total()", 3)\n' in files["properties.py"]
    assert "  mistake  unfinished  example_holds\n" in kata("audit", "pack").stdout
