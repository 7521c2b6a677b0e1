"""The peer project, which does the same work with plain pytest, Hypothesis, pytest-mypy and pytest-ruff."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.checks.lint import COUNTED

from .environments import binaries
from .facts import Side, Trouble
from .sample import environment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pytest_interview_kata.model import Kata

    from .facts import Options

CACHES: Final = (".pytest_cache", ".mypy_cache", ".hypothesis", ".ruff_cache")
TRIES: Final = 3
"""How many times the project is run to find the katas that fail in it."""
FEW: Final = 0.1
"""The share of katas that may fail: if more do, the stand-in does not do what properties need."""
SETTINGS: Final = """\
[tool.pytest.ini_options]
python_files = ["properties.py"]

[tool.mypy]
strict = true
python_version = "3.11"

[tool.ruff]
target-version = "py311"
lint.select = {rules}
"""
CONFTEST: Final = '''\
"""Usual settings of Hypothesis; mypy and ruff check only the solutions, as in our runs, and not the tests."""

from hypothesis import HealthCheck, settings

settings.register_profile("peer", max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("peer")


def pytest_collection_modifyitems(items):
    items[:] = [item for item in items if "solutions" in item.path.parts or hasattr(item, "function")]
'''
FIXTURE: Final = """\
import pytest
from solutions import {name}
from stand_in import Attempt


@pytest.fixture(scope="session")
def attempt():
    return Attempt({name})
"""


def build(options: Options) -> tuple[Path, tuple[Kata, ...]]:
    """Create the project without katas that fail in it; return its folder and katas.

    Raise `Trouble` after `TRIES` failures, or if too many katas fail.
    """
    folder = options.cache / "work" / "peer"
    katas = wanted = tuple(kata for kata in options.katas if not kata.modules)
    for _ in range(TRIES):
        write(folder, katas, _rules(options))
        failed = _failed(options, folder, katas)
        if not failed:
            return folder, katas
        katas = tuple(kata for kata in katas if kata not in failed)
        if len(katas) < (1 - FEW) * len(wanted):
            raise Trouble(
                f"{len(wanted) - len(katas)} of {len(wanted)} katas fail in the peer: see whether stand_in.py is out of date."
            )
    raise Trouble(f"The peer failed {TRIES} times, the last time in {', '.join(kata.id for kata in failed)}.")


def command(options: Options, folder: Path, *more: str) -> Side:
    """Return the command that tests the whole project."""
    pytest = str(binaries(options, "peer") / "pytest")
    words = ("-p", "no:kata", "--mypy", "--mypy-no-status-check", "--ruff", *more, "solutions", "tests")
    return Side((pytest, *words), folder)


def forget(folder: Path, names: Iterable[str] = CACHES) -> None:
    """Remove caches."""
    for name in names:
        shutil.rmtree(folder / name, ignore_errors=True)


def write(folder: Path, katas: Sequence[Kata], rules: Sequence[str]) -> None:
    """Write the project, with these katas and style rules."""
    shutil.rmtree(folder, ignore_errors=True)
    _file(folder / "pyproject.toml", SETTINGS.format(rules=json.dumps(rules)))
    _file(folder / "conftest.py", CONFTEST)
    _file(folder / "stand_in.py", Path(__file__).with_name("stand_in.py").read_text(encoding="utf-8"))
    _file(folder / "tests" / "__init__.py", "")
    for kata in katas:
        home = folder / "tests" / kata.id
        _file(folder / "solutions" / f"{kata.id}.py", kata.solution.read_text(encoding="utf-8"))
        _file(home / "__init__.py", "")
        _file(home / "conftest.py", FIXTURE.format(name=kata.id))
        for name in ("properties.py", "scenarios.py"):
            if (kata.folder / name).is_file():
                shutil.copy(kata.folder / name, home / name)
        if kata.judge.is_dir():
            shutil.copytree(kata.judge, home / kata.judge.name)


def _file(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _rules(options: Options) -> list[str]:
    """Return the codes of the style rules that this plugin checks and that the installed ruff has."""
    asked = [str(binaries(options, "peer") / "ruff"), "rule", "--all", "--output-format", "json"]
    known = json.loads(subprocess.run(asked, check=True, stdout=subprocess.PIPE, env=environment()).stdout)
    usable = (rule["code"] for rule in known if not rule.get("preview") and "Removed" not in rule.get("status", {}))
    return sorted(code for code in usable if code.startswith(COUNTED))


def _failed(options: Options, folder: Path, katas: Sequence[Kata]) -> list[Kata]:
    """Run the project once and return the katas with a failure. Raise `Trouble` if no report says which katas failed."""
    sys.stderr.write(f"trying {len(katas)} katas in the peer\n")
    report = folder / "first.xml"
    side = command(options, folder, "--continue-on-collection-errors", f"--junitxml={report}")
    done = subprocess.run(side.command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, check=False)
    if not report.is_file():
        raise Trouble(f"The peer ended with {done.returncode} and without a report: {' '.join(side.command)}")
    cases = [*_failures(report)]
    told = "\n".join(f"{case.get('classname')} {case.get('name')}" for case in cases)
    found = [kata for kata in katas if re.search(rf"\b{kata.id}\b", told)]
    if cases and not found:
        raise Trouble(f"The peer failed, but no kata did: {told}")
    forget(folder)
    return found


def _failures(report: Path) -> Iterator[ET.Element]:
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - written by our own run
        if case.find("failure") is not None or case.find("error") is not None:
            yield case
