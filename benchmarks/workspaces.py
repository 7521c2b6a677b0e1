"""Workspaces: folders of attempts, made anew for each case that needs one."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Final

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
"""pytest's exit status where nothing is collected."""


def folder_of(options: Options, name: str, packs: Sequence[Path] = ()) -> Path:
    """Make an empty folder that is a pytest project of its own: no setting from above reaches it."""
    folder = options.cache / "work" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    told = f"[tool.pytest.ini_options]\nkata_packs = {json.dumps([str(pack) for pack in packs])}\n" if packs else ""
    (folder / "pyproject.toml").write_text(told or "[tool.pytest.ini_options]\n", encoding="utf-8")
    return folder


def forget() -> None:
    """Remove what runs keep in the user's cache folder."""
    if ours := home():
        shutil.rmtree(ours, ignore_errors=True)


def place(folder: Path, kata: Kata) -> Path:
    """Give the file of an attempt."""
    return folder / "katas" / kata.place


def hand_in(folder: Path, kata: Kata, file: Path, comment: str = "") -> None:
    """Let the attempt be what stands in a file, with a comment at its end."""
    path = place(folder, kata)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")  # as editors do, so that nobody reads half of it
    part.write_text(file.read_text(encoding="utf-8") + comment, encoding="utf-8")
    part.replace(path)


def solved(options: Options, name: str, katas: Iterable[Kata], packs: Sequence[Path] = ()) -> Path:
    """Make a workspace in which these katas are solved."""
    folder = started(options, name, katas, packs)
    for kata in katas:
        hand_in(folder, kata, kata.solution)
    return folder


def judged(options: Options, name: str, katas: Iterable[Kata], packs: Sequence[Path] = ()) -> Path:
    """Make a workspace in which these katas are solved, and judge it once."""
    folder = solved(options, name, katas, packs)
    take(kata_run(options, folder), 0)
    return folder


def started(options: Options, name: str, katas: Iterable[Kata], packs: Sequence[Path] = ()) -> Path:
    """Make a workspace of these katas in which nothing is done yet, as learners do."""
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
    """Give the command that judges a workspace."""
    return Side((str(binaries(options, "ours") / "pytest"), "--kata", *more), folder)


def empty_run(options: Options, environment: str = "bare", *more: str) -> Side:
    """Give a pytest run over nothing."""
    folder = options.cache / "work" / "empty"
    if not folder.is_dir():
        folder_of(options, "empty")
    return Side((str(binaries(options, environment) / "pytest"), *more), folder, NO_TESTS)
