"""`kata init --editor`: settings and tasks for an editor, whose problem matchers find what a run prints."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from subprocess import CompletedProcess
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.cli.editors import TASKS
from pytest_interview_kata.watch.screen import CLEAR, COLOUR
from tests.terminal import talking

if TYPE_CHECKING:
    from pathlib import Path

Kata = Callable[..., CompletedProcess[str]]
WRONG = "import os\n\n\ndef double(number):\n    return number / 0\n"


def matchers(task: int) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(TASKS.read_text(encoding="utf-8"))["tasks"][task]["problemMatcher"]
    return told


def matched(text: str) -> set[tuple[str, ...]]:
    """Return what the editor finds in the output of a run: path, line and column, if it is known."""
    patterns = [matcher["pattern"] for matcher in matchers(1)]
    hits = [(pattern, re.match(pattern["regexp"], line)) for line in text.splitlines() for pattern in patterns]
    return {tuple(hit[pattern[key]] for key in ("file", "line", "column") if key in pattern) for pattern, hit in hits if hit}


def test_it_writes_settings_and_tasks(kata: Kata, home: Path) -> None:
    ran = kata("init", "--editor", "vscode")
    settings = json.loads((home / ".vscode" / "settings.json").read_text(encoding="utf-8"))

    assert ran.returncode == 0
    assert "Made .vscode/tasks.json: the tasks `kata: watch` and `kata: judge all`" in ran.stdout.replace("\\", "/")
    assert "Made .vscode/settings.json, so that the editor runs katas as tests with this Python." in ran.stdout.replace(
        "\\", "/"
    )
    assert (home / ".vscode" / "tasks.json").read_text(encoding="utf-8") == TASKS.read_text(encoding="utf-8")
    assert settings == {
        "python.testing.pytestEnabled": True,
        "python.testing.unittestEnabled": False,
        "python.testing.pytestArgs": ["--kata"],
        "python.defaultInterpreterPath": sys.executable,
    }


def test_again_it_has_nothing_to_say(kata: Kata, home: Path) -> None:
    kata("init", "--editor", "vscode")
    before = {path: path.read_bytes() for path in (home / ".vscode").iterdir()}
    ran = kata("init", "--editor", "vscode")

    assert ".vscode" not in ran.stdout
    assert {path: path.read_bytes() for path in (home / ".vscode").iterdir()} == before


def test_existing_files_are_not_changed(kata: Kata, home: Path) -> None:
    (home / ".vscode").mkdir()
    for name, text in {"tasks": "// mine\n{}", "settings": '{"python.testing.pytestEnabled": true, "a": 1}'}.items():
        (home / ".vscode" / f"{name}.json").write_text(text, encoding="utf-8")
    ran = kata("init", "--editor", "vscode", "--json")
    tasks, settings = json.loads(ran.stdout)["settings"]

    assert "tasks.json already exists and was not changed: copy the tasks that you need from " in tasks
    assert str(TASKS) in tasks
    assert settings.replace("\\", "/").startswith(
        ".vscode/settings.json already exists and was not changed. Add to it: "
        '"python.testing.unittestEnabled": false, "python.testing.pytestArgs": ["--kata"], "python.defaultInterpreterPath": '
    )
    assert (home / ".vscode" / "tasks.json").read_text(encoding="utf-8") == "// mine\n{}"
    assert json.loads((home / ".vscode" / "settings.json").read_text(encoding="utf-8")) == {
        "python.testing.pytestEnabled": True,
        "a": 1,
    }


@pytest.mark.parametrize(("folder", "names"), [(".", ["tasks.json"]), ("dojo", ["settings.json", "tasks.json"])])
def test_in_the_root_of_a_repository_the_editor_runs_its_own_tests(
    kata: Kata, home: Path, folder: str, names: list[str]
) -> None:
    (home / ".git").mkdir()
    kata("init", folder, "--editor", "vscode")

    assert sorted(path.name for path in (home / folder / ".vscode").iterdir()) == names


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_it_does_not_write_through_a_link(kata: Kata, home: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (home / ".vscode").symlink_to(tmp_path / "elsewhere")
    ran = kata("init", "--editor", "vscode")

    assert ran.returncode == 2
    assert "A link leads from " in ran.stderr
    assert [*(tmp_path / "elsewhere").iterdir()] == []


def test_the_editor_finds_what_a_run_prints(kata: Kata, home: Path, tiny_pack: Path) -> None:
    kata("init", "--only", tiny_pack)
    (home / "katas" / "s1_basics" / "q01_double.py").write_text(WRONG, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "--kata", "-v", "-p", "no:cacheprovider"]
    ran = subprocess.run(command, cwd=home, capture_output=True, text=True, encoding="utf-8", check=False)
    path = "katas/s1_basics/q01_double.py"

    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert matched(ran.stdout) == {(path, "1", "8"), (path, "4", "1"), (path, "5")}


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are Unix's")
def test_the_editor_sees_when_kata_watch_begins_and_ends(dojo: Path, tiny_pack: Path) -> None:
    attempt = dojo / "katas" / "s1_basics" / "q01_double.py"
    background = matchers(0)[0]["background"]
    with talking(dojo, tiny_pack, "watch", width=120) as conversation:
        conversation.until("q quit")
        attempt.write_text(WRONG, encoding="utf-8")
        while "looking for" in (seen := conversation.until("q quit").rpartition(CLEAR)[2]):
            pass
        conversation.press("q")
        conversation.rest()
    begin, *lines = COLOUR.sub("", seen).splitlines()

    assert re.search(background["beginsPattern"], begin)
    assert re.search(background["endsPattern"], lines[-1])
    assert not any(re.search(background["beginsPattern"], line) for line in lines)
    assert ("katas/s1_basics/q01_double.py", "1", "8") in matched("\n".join(lines))
