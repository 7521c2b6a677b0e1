"""Workspaces: folders of attempts, created again for each case that needs one."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Attempt
from pytest_interview_kata.run.user_cache import home

from .environments import binaries
from .facts import Side
from .sample import environment, take

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Kata

    from .facts import Options

CACHE: Final = ".pytest_cache"
NO_TESTS: Final = 5
"""The exit status of pytest if no tests are collected."""


def folder_of(options: Options, name: str, packs: Sequence[Path] = ()) -> Path:
    """Create an empty folder that is a separate pytest project, so that settings in parent folders do not apply."""
    folder = options.cache / "work" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    told = f"[tool.pytest.ini_options]\nkata_packs = {json.dumps([str(pack) for pack in packs])}\n" if packs else ""
    (folder / "pyproject.toml").write_text(told or "[tool.pytest.ini_options]\n", encoding="utf-8")
    return folder


def forget() -> None:
    """Remove the folder of the plugin in the user's cache folder."""
    if ours := home():
        shutil.rmtree(ours, ignore_errors=True)


def place(folder: Path, kata: Kata) -> Path:
    """Return the path of an attempt."""
    return folder / "katas" / kata.attempt_path


def hand_in(folder: Path, attempt: Attempt, comment: str = "") -> None:
    """Write an attempt to a workspace; a comment at its end makes it a new attempt."""
    path = place(folder, attempt.kata)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")  # as editors do, so that no process reads an incomplete file
    part.write_text(attempt.source + comment, encoding="utf-8")
    part.replace(path)


def right(kata: Kata) -> Attempt:
    """Return the solution as an attempt."""
    return Attempt(kata, kata.solution, kata.solution.read_text(encoding="utf-8"))


def solved(options: Options, name: str, katas: Iterable[Kata], packs: Sequence[Path] = ()) -> Path:
    """Create a workspace in which these katas are solved."""
    folder = started(options, name, katas, packs)
    for kata in katas:
        hand_in(folder, right(kata))
    return folder


def judged(options: Options, name: str, katas: Iterable[Kata], packs: Sequence[Path] = ()) -> Path:
    """Create a workspace in which these katas are solved, and judge it once."""
    folder = solved(options, name, katas, packs)
    take(kata_run(options, folder), 0)
    return folder


def started(options: Options, name: str, katas: Iterable[Kata], packs: Sequence[Path] = ()) -> Path:
    """Create a workspace with the stubs of these katas, using `kata init`, after removing the plugin's user cache."""
    folder = folder_of(options, name, packs)
    forget()
    subprocess.run(
        [str(binaries(options, "ours") / "kata"), "init"],
        cwd=folder,
        check=True,
        env=environment(),
        stdout=subprocess.DEVNULL,
    )
    wanted = {place(folder, kata) for kata in katas}
    for path in {*folder.glob("katas/*/*.py")} - wanted:
        path.unlink()
    return folder


def kata_run(options: Options, folder: Path, *more: str) -> Side:
    """Return the command that judges a workspace."""
    return Side((str(binaries(options, "ours") / "pytest"), "--kata", *more), folder)


def empty_run(options: Options, environment: str = "bare", *more: str) -> Side:
    """Return the command that runs pytest in an empty folder."""
    folder = options.cache / "work" / "empty"
    if not folder.is_dir():
        folder_of(options, "empty")
    return Side((str(binaries(options, environment) / "pytest"), *more), folder, NO_TESTS)
