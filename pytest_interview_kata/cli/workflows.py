"""Workflows for CI: for each supported service, a file that judges the katas on every push."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.workspace.text import create, guard

from .locate import shown

HERE: Final = Path(__file__).with_name("ci")
FOLDER: Final = "@FOLDER@"
"""The placeholder for the path of the workspace, relative to the root of its repository."""
REQUIREMENT: Final = "@REQUIREMENT@"
"""The placeholder for what is installed."""
SERVICES: Final = {"github": ".github/workflows/kata.yml", "gitlab": ".gitlab-ci.yml"}
"""The path at which each CI service expects its workflow in a repository."""


def write_workflow(name: str, workspace: Path, requirement: str) -> Path:
    """Write a service's workflow, which installs this requirement, into the repository around a workspace; return its path.

    Raise `KataError` if the file already exists.
    """
    root, template = repository_around(workspace) or workspace, HERE / f"{name}.yml"
    path = root / SERVICES[name]
    guard([path], root)
    folder = workspace.relative_to(root).as_posix()
    text = template.read_text(encoding="utf-8").replace(f"{FOLDER}/", f"{folder}/" if folder != "." else "")
    if path.exists():
        raise KataError(
            f"{shown(path)} already exists and was not changed: move it first, or copy what you need from {template}."
        )
    create(path, text.replace(FOLDER, folder).replace(REQUIREMENT, requirement))
    return path


def repository_around(folder: Path) -> Path | None:
    """Return the root of the repository that contains a folder, if there is one."""
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)
