"""`--json`: one object on standard output, with the keys that docs/json.md promises."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from pytest_interview_kata.cli.arguments import COMMANDS
from pytest_interview_kata.workspace.text import digest

Kata = Callable[..., CompletedProcess[str]]
Told = Callable[..., dict[str, Any]]
DOCS = Path(__file__).parents[2] / "docs" / "json.md"
ROWS = re.findall(r"^\| `kata (\w+)` \| (.+) \|$", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
PROMISED = {command: re.findall(r"`(\w+)`", keys) for command, keys in ROWS}
RIGHT = "def double(number: int) -> int:\n    return number * 2\n"
DOUBLE = "katas/s1_basics/q01_double.py"
HALVE = "katas/s1_basics/q01_halve.py"
GREET = "katas/s2_more/q02_greet.py"


@pytest.fixture
def told(kata: Kata) -> Told:
    """Run a command with --json and return its output, which must have exactly the documented keys."""

    def run(command: str, *words: str) -> dict[str, Any]:
        done = kata(command, *words, "--json")
        assert (done.returncode, done.stderr) == (0, "")
        found: dict[str, Any] = json.loads(done.stdout)
        assert [*found] == PROMISED[command]
        return found

    return run


def test_the_table_names_every_command_that_has_json() -> None:
    having = {command.name for command in COMMANDS if any("--json" in argument.names for argument in command.arguments)}
    assert having == {*PROMISED}


def test_init(told: Told, home: Path) -> None:
    first = told("init")
    (home / DOUBLE).write_bytes(b"\xff")
    (home / HALVE).unlink()
    (home / ".git").mkdir()
    second = told("init", "--ci", "github")
    settings = "pyproject.toml"
    assert first == {
        "workspace": str(home),
        "made": [DOUBLE, HALVE, GREET, settings, "README.md"],
        "present": [],
        "unreadable": [],
        "workflow": None,
        "settings": [],
    }
    assert (second["made"], second["present"]) == ([HALVE], [DOUBLE, GREET])
    assert [row["path"] for row in second["unreadable"]] == [DOUBLE]
    assert "q01_double.py" in second["unreadable"][0]["problem"]
    assert second["workflow"] == str(home / ".github" / "workflows" / "kata.yml")


def test_list_next_and_show(told: Told, dojo: Path) -> None:
    assert told("list")["workspace"] == str(dojo)
    assert told("next")["next"]["path"] == DOUBLE
    assert told("show", "q01_double")["brief"] == "Double a number."


@pytest.mark.usefixtures("dojo")
def test_hint(told: Told) -> None:
    first, second, third = (told("hint", "q01_double") for _ in range(3))
    one, two = "Twice is two times.", "Try an operator:\n\n```python\nnumber + number\n```"
    assert first == {"id": "q01_double", "taken": 1, "total": 2, "new": one, "hints": [one]}
    assert (second["taken"], second["new"], second["hints"]) == (2, two, [one, two])
    assert third == {**second, "new": None}


@pytest.mark.usefixtures("dojo")
def test_solution(told: Told) -> None:
    found = told("solution", "q01_double", "--give-up")
    assert [*found["solutions"]] == ["solution.py", "accepted/plus.py"]
    assert found["solutions"]["accepted/plus.py"].endswith("return number + number\n")
    assert found["discussion"] == "Both are fine."
    assert found["follow_ups"] == [{"question": "What does it cost?", "answer": "Nothing."}]


def test_reset(told: Told, dojo: Path) -> None:
    same = told("reset", "q01_double")
    (dojo / DOUBLE).write_text(RIGHT)
    done = told("reset", DOUBLE)
    assert same == {"id": "q01_double", "workspace": str(dojo), "path": DOUBLE, "backup": None, "changed": False}
    assert done == {**same, "backup": f"{DOUBLE}.1.bak", "changed": True}
    assert (dojo / done["backup"]).read_text() == RIGHT


def test_update(told: Told, dojo: Path, tiny_pack: Path) -> None:
    nothing = told("update")
    (dojo / DOUBLE).write_text(RIGHT)
    (dojo / GREET).unlink()
    for name in ("q01_double", "q01_halve"):
        stub = tiny_pack / "s1_basics" / name / "stub.py"
        if name == "q01_halve":
            with stub.with_name("kata.toml").open("a") as settings:
                settings.write(f'old_stubs = ["{digest(stub.read_text())}"]\n')
        stub.write_text(stub.read_text().replace("number.", "number, quickly.", 1))
    done = told("update")
    assert nothing == {
        "workspace": str(dojo),
        **{key: [] for key in ("made", "replaced", "changed", "gone", "unreadable")},
    }
    assert done == {**nothing, "made": [GREET], "replaced": [HALVE], "changed": [DOUBLE]}


def test_merge_is_short_for_as_json(told: Told, kata: Kata, home: Path) -> None:
    report = {"schema": 1, "totals": {"katas": 1, "solved": 1}, "sections": [], "katas": [{"id": "q", "state": "solved"}]}
    (home / "ada.json").write_text(json.dumps(report))
    assert told("merge", "ada.json") == json.loads(kata("merge", "ada.json", "--as", "json").stdout)


@pytest.mark.usefixtures("dojo")
@pytest.mark.parametrize("argv", [("hint", "q01_halve"), ("solution", "q01_double"), ("reset", "q"), ("merge", "no.json")])
def test_what_is_wrong_is_one_sentence_on_stderr(kata: Kata, argv: tuple[str, ...]) -> None:
    done = kata(*argv, "--json")
    assert (done.returncode, done.stdout) == (1 if argv[0] == "merge" else 2, "")
    assert re.fullmatch(r"kata: .+[.?]\n", done.stderr)
