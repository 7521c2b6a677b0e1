"""Settings for editors: tasks that judge katas and show findings on their lines. Existing files are never changed."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.workspace.text import create, guard

from .locate import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

TASKS: Final = Path(__file__).with_name("editor") / "vscode-tasks.json"


def set_up_editor(name: str, workspace: Path, *, is_alone: bool) -> Iterator[str]:
    """Write what an editor needs into a workspace; yield a sentence about each new file, and what to add to existing ones.

    Settings are written only if the workspace `is_alone`: in the root of a repository, the editor should run the
    repository's tests, not the katas.
    """
    yield from EDITORS[name](workspace, is_alone=is_alone)


def _vscode(workspace: Path, *, is_alone: bool) -> Iterator[str]:
    folder = workspace / ".vscode"
    tasks, settings = folder / "tasks.json", folder / "settings.json"
    guard([tasks, settings], workspace)
    text = TASKS.read_text(encoding="utf-8")
    if not tasks.exists():
        create(tasks, text)
        yield f"Made {shown(tasks)}: the tasks `kata: watch` and `kata: judge all` show findings on their lines."
    elif _parsed(tasks) != json.loads(text):
        yield f"{shown(tasks)} already exists and was not changed: copy the tasks that you need from {TASKS}."
    if is_alone:
        yield from _settings(settings)


def _settings(path: Path) -> Iterator[str]:
    wanted = {**SETTINGS, "python.defaultInterpreterPath": sys.executable}
    if not path.exists():
        create(path, json.dumps(wanted, indent=4) + "\n")
        yield f"Made {shown(path)}, so that the editor runs katas as tests with this Python."
        return
    found = _parsed(path)
    there = found if isinstance(found, dict) else {}
    if "python.defaultInterpreterPath" in there:
        del wanted["python.defaultInterpreterPath"]
    if missing := {key: value for key, value in wanted.items() if key not in there or there[key] != value}:
        yield f"{shown(path)} already exists and was not changed. Add to it: {json.dumps(missing)[1:-1]}"


def _parsed(path: Path) -> object:
    """Return the contents of a JSON file, or None if it cannot be read, for example because it contains comments."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


SETTINGS: Final[Mapping[str, object]] = {
    "python.testing.pytestEnabled": True,
    "python.testing.unittestEnabled": False,
    "python.testing.pytestArgs": ["--kata"],
}
EDITORS: Final[Mapping[str, Callable[..., Iterator[str]]]] = {"vscode": _vscode}
"""The functions that set up an editor, by its name."""
