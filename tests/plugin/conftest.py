"""A workspace of the tiny pack, and real pytest runs in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from tests.sample_packs import TINY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PLACES = {"t01_double": "t1_numbers", "t02_largest": "t1_numbers", "t03_nowhere": "t2_extras"}
UNSET = ("PYTEST_", "COV", "NO_COLOR", "CI", "BUILD_NUMBER", "HYPOTHESIS")
HANGS = 300
"""Seconds after which a run is considered to hang."""
PYTEST = ("-m", "pytest", "-p", "no:anyio")
"""The command of most runs: anyio's plugin, which only developers have, takes a tenth of a run. `test_neighbours.py` has it."""
DOUBLE = '"""Double."""\n\n\ndef double(number: int) -> int:\n    """Return twice the number."""\n    {}\n'
LARGEST = '"""Largest."""\n\n\ndef largest(numbers: list[int]) -> int:\n    """Return the largest."""\n    {}\n'


@dataclass(frozen=True)
class Ran:
    """A run that has ended."""

    status: int
    out: str
    err: str
    junit: dict[str, dict[str, str]]
    """Properties by test case."""
    report: dict[str, Any]

    @property
    def states(self) -> dict[str, str]:
        return {kata["id"]: kata["state"] for kata in self.report["katas"] if kata["pack"] == "tiny"}

    def outcomes(self, kata: str) -> dict[str, str]:
        """Return the outcome of each item of a kata."""
        [found] = [entry for entry in self.report["katas"] if entry["id"] == kata]
        return {item["name"]: item["outcome"] for check in found["checks"] for item in check["items"]}

    def checks(self, kata: str) -> dict[str, str]:
        """Return the outcome of each check of a kata."""
        [found] = [entry for entry in self.report["katas"] if entry["id"] == kata]
        return {check["name"]: check["outcome"] for check in found["checks"]}

    def items(self, kata: str, check: str = "properties") -> list[dict[str, Any]]:
        [found] = [entry for entry in self.report["katas"] if entry["id"] == kata]
        [items] = [row["items"] for row in found["checks"] if row["name"] == check]
        return list(items)


@dataclass(frozen=True)
class Dojo:
    """A workspace: a test writes files to it, runs pytest in it, and reads the report."""

    folder: Path
    python: str = sys.executable
    command: tuple[str, ...] = PYTEST

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def path(self, kata: str) -> str:
        return f"katas/{PLACES[kata]}/{kata}.py"

    def attempt(self, kata: str, source: str) -> Path:
        return self.write(self.path(kata), source)

    def double(self, body: str) -> Path:
        """Write an attempt at t01_double whose function has this body."""
        return self.attempt("t01_double", DOUBLE.format(body.replace("\n", "\n    ")))

    def largest(self, body: str) -> Path:
        """Write an attempt at t02_largest whose function has this body."""
        return self.attempt("t02_largest", LARGEST.format(body.replace("\n", "\n    ")))

    def pytest(self, *words: str, **environment: str) -> Ran:
        """Run pytest here with --kata, reports and these arguments."""
        return self.run(
            *self.command, "--kata", "--kata-report=json=report.json", "--junitxml=junit.xml", *words, **environment
        )

    def plain(self, *words: str, **environment: str) -> Ran:
        """Run pytest here with these arguments alone."""
        return self.run(*self.command, *words, **environment)

    def run(self, *words: str, **environment: str) -> Ran:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(UNSET)}
        done = subprocess.run(
            [self.python, *words],
            cwd=self.folder,
            env={**kept, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=HANGS,
        )
        return Ran(done.returncode, done.stdout, done.stderr, self._junit(), self._report())

    def _junit(self) -> dict[str, dict[str, str]]:
        path = self.folder / "junit.xml"
        if not path.is_file():
            return {}
        cases = ET.parse(path).iter("testcase")
        return {
            f"{case.get('classname')}::{case.get('name')}": {
                str(row.get("name")): str(row.get("value")) for row in case.iter("property")
            }
            for case in cases
        }

    def _report(self) -> dict[str, Any]:
        path = self.folder / "report.json"
        return dict(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else {}


def make_dojo(folder: Path, python: str = sys.executable, command: tuple[str, ...] = PYTEST) -> Dojo:
    dojo = Dojo(folder, python, command)
    dojo.write("pyproject.toml", f"[tool.pytest.ini_options]\nkata_packs = [{json.dumps(str(TINY))}]\n")
    for kata, section in PLACES.items():
        dojo.attempt(kata, (TINY / section / kata / "stub.py").read_text(encoding="utf-8"))
    return dojo


@pytest.fixture
def dojo(tmp_path: Path, warm_up: Callable[[Path], None]) -> Dojo:
    """Return a new workspace with three katas that are not started."""
    warm_up(tmp_path)
    return make_dojo(tmp_path)


@pytest.fixture
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the runs of this test store results; it does not exist yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder := tmp_path_factory.mktemp("own-cache")))
    return folder / "pytest-interview-kata"


@pytest.fixture
def solved(dojo: Dojo) -> Dojo:
    """Return a workspace in which t01_double and t02_largest are solved."""
    dojo.double("return number * 2")
    dojo.largest("return max(numbers)")
    return dojo
