"""`kata init` in a repository: the lines that keep the tools of a team away from the katas, shown or written."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from subprocess import CompletedProcess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

Kata = Callable[..., CompletedProcess[str]]
PROJECT = """[project]
name = "team"

[tool.ruff]
line-length = 100

[tool.ruff.lint]
select = ["E", "F"]

[tool.mypy]
strict = true

[tool.coverage.run]
branch = true
"""


@pytest.fixture
def repository(home: Path) -> Path:
    (home / ".git").mkdir()
    (home / "pyproject.toml").write_text(PROJECT)
    (home / ".pre-commit-config.yaml").write_text("repos: []\n")
    return home


def test_the_lines_are_shown_and_nothing_is_changed(kata: Kata, repository: Path) -> None:
    shown = kata("init").stdout
    assert 'Add to [tool.ruff] in pyproject.toml, so that the tool leaves the katas out: extend-exclude = ["katas"]\n' in shown
    assert "Add to .pre-commit-config.yaml, so that the tool leaves the katas out: exclude: ^katas/\n" in shown
    assert (repository / "pyproject.toml").read_text() == PROJECT


def test_the_tools_leave_the_katas_out_afterwards(kata: Kata, repository: Path) -> None:
    assert 'Added to [tool.mypy] in pyproject.toml: exclude = ["^katas/"]\n' in kata("init", "--exclude").stdout
    (repository / "katas" / "wrong.py").write_text("x = undefined\n")
    (repository / "ours.py").write_text('"""Ours."""\n')
    for tool in (["ruff", "check"], ["mypy", "."]):
        ran = subprocess.run([sys.executable, "-m", *tool], cwd=repository, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Add" not in kata("init", "--exclude").stdout


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("setup.cfg", "[mypy]\nstrict = True\n", "[mypy]\nexclude = ^katas/\nstrict = True\n"),
        ("mypy.ini", "[mypy]\r\n", "[mypy]\r\nexclude = ^katas/\r\n"),
        ("ruff.toml", "line-length = 9\n", 'extend-exclude = ["katas"]\nline-length = 9\n'),
        (".coveragerc", "[run]\nbranch = True\n", "[run]\nomit = katas/*\nbranch = True\n"),
        (".flake8", "[flake8]", "[flake8]\nextend-exclude = katas\n"),
        ("tox.ini", "[tox]\n\n[flake8]\n", "[tox]\n\n[flake8]\nextend-exclude = katas\n"),
        ("tox.ini", "[coverage:run]\n", "[coverage:run]\nomit = katas/*\n"),
        ("pyproject.toml", "[tool.ruff]  # ours\n", '[tool.ruff]  # ours\nextend-exclude = ["katas"]\n'),
        (
            "pyproject.toml",
            '[project]\nname = "team"\n\n[tool.ruff.lint]\nselect = ["E"]\n',
            '[project]\nname = "team"\n\n[tool.ruff]\nextend-exclude = ["katas"]\n\n[tool.ruff.lint]\nselect = ["E"]\n',
        ),
        (
            "pyproject.toml",
            '[[tool.mypy.overrides]]\r\nmodule = "x"\r\n',
            '[tool.mypy]\r\nexclude = ["^katas/"]\r\n\r\n[[tool.mypy.overrides]]\r\nmodule = "x"\r\n',
        ),
        ("pyproject.toml", "[tool.ruffle]\nx = 1\n", "[tool.ruffle]\nx = 1\n"),
        ("setup.cfg", "[other]\n", "[other]\n"),
        ("setup.cfg", "[mypy]\n[mypy]\n", "[mypy]\n[mypy]\n"),
        ("mypy.ini", "[mypy]\nexclude = build\n", "[mypy]\nexclude = build\n"),
    ],
)
def test_each_file_keeps_its_form(kata: Kata, home: Path, name: str, before: str, after: str) -> None:
    (home / ".git").mkdir()
    (home / name).write_text(before, newline="")
    kata("init", "--exclude")
    with (home / name).open(newline="") as file:
        assert file.read() == after


def test_a_setting_that_exists_is_not_changed(kata: Kata, home: Path) -> None:
    (home / ".git").mkdir()
    (home / "mypy.ini").write_text("[mypy]\nexclude = build\n")
    shown = kata("init", "--exclude").stdout
    assert "[mypy] in mypy.ini already has exclude: add katas to it, so that the tool leaves the katas out.\n" in shown


@pytest.mark.usefixtures("repository")
def test_the_path_is_relative_to_the_repository(kata: Kata) -> None:
    shown = kata("init", "learning/my.katas").stdout
    assert 'extend-exclude = ["learning/my.katas/katas"]' in shown
    assert 'exclude = ["^learning/my\\\\.katas/katas/"]' in shown


def test_a_workspace_outside_a_repository_changes_no_settings(kata: Kata, home: Path) -> None:
    (home / "pyproject.toml").write_text(PROJECT)
    assert "Add to" not in kata("init").stdout
