"""Workflows for CI: for each supported service, a file that judges the katas on every push."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.workspace.text import guard

from .locate import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE: Final = Path(__file__).with_name("ci")
FOLDER: Final = "@FOLDER@"
"""The placeholder for the path of the workspace, relative to the root of its repository."""


@dataclass(frozen=True, slots=True)
class Service:
    """A CI service: the name of our template, and the path where the service expects it in a repository."""

    template: str
    path: str


SERVICES: Final[Mapping[str, Service]] = {
    "github": Service("github.yml", ".github/workflows/kata.yml"),
    "gitlab": Service("gitlab.yml", ".gitlab-ci.yml"),
}


def write_workflow(name: str, workspace: Path) -> Path:
    """Write the workflow of a service into the repository around a workspace, and return its path.

    Raise `KataError` if the file already exists.
    """
    service, root = SERVICES[name], repository_around(workspace)
    path = root / service.path
    guard([path], root)
    folder = workspace.relative_to(root).as_posix()
    text = (HERE / service.template).read_text(encoding="utf-8").replace(f"{FOLDER}/", f"{folder}/" if folder != "." else "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text.replace(FOLDER, folder))
    except FileExistsError:
        raise KataError(
            f"{shown(path)} already exists and stays as it is: move it away first, "
            f"or copy what you need from {HERE / service.template}."
        ) from None
    return path


def repository_around(folder: Path) -> Path:
    """Return the root of the repository that a folder is in, or the folder itself if there is none."""
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), folder)
