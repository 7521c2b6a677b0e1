"""The files of a new pack: a Python project that pip can install, with a test that audits its katas."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.files.distribution import DISTRIBUTION
from pytest_interview_kata.model import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Mapping

PYPROJECT: Final = Template("""\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "$name"
version = "0.1.0"
description = "Katas for pytest-interview-kata."
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["$plugin"]

[project.entry-points.pytest11]
$package = "$package"

[tool.hatch.build.targets.wheel]
packages = ["$package"]

[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["."]

[tool.mypy]
strict = true
explicit_package_bases = true
files = ["$package", "tests"]

[tool.pyright]
reportMissingModuleSource = false # attempt.pyi describes a module that exists only while katas are judged
""")
HOOK: Final = Template('''\
"""Katas for pytest-interview-kata, which finds them through this hook."""

from pathlib import Path

import pytest


@pytest.hookimpl(optionalhook=True)
def pytest_kata_packs() -> list[Path]:
    """Return the folder of the pack."""
    return [Path(__file__).parent]
''')
TEST: Final = Template('''\
"""Every kata of the pack passes the audit."""

import subprocess
import sys
from pathlib import Path

import $package


def test_every_kata_passes_the_audit() -> None:
    folder = Path($package.__file__).parent
    command = [sys.executable, "-m", "pytest_interview_kata", "audit", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
''')
PACK_TOML: Final = Template("""\
name = "$name"

sections = [{ slug = "$section", title = "$title" }]

questions = [
    { number = 1, section = "$section", text = "Which question does an interviewer ask?" },
]
""")
README: Final = Template("""\
# $name

Katas for [pytest-interview-kata](https://pypi.org/project/pytest-interview-kata/).

```
$commands
```
""")
COMMANDS: Final = {
    "pip install -e .": "install the pack, so that `kata init` and `pytest --kata` find it",
    "kata audit $package": "check the katas",
    "kata stubs $package": "write attempt.pyi again after a change of a signature",
    "kata stubs --check $package": "check the types in properties.py and scenarios.py",
    "kata new $package/$section/another": "start another kata",
    "kata freeze $package": "store the cases that properties draw, before a release",
    "pytest": "run the audit as a test",
}
"""The commands in the README, and what they do."""
IGNORED: Final = "".join(
    f"{name}/\n" for name in ("__pycache__", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".venv", "dist")
)


def project(package: str, section: str) -> Mapping[str, str]:
    """Return the files of a pack with one section, by path."""
    title = section.replace("_", " ").capitalize()
    words = {"name": package.replace("_", "-"), "package": package, "section": section, "title": title, "plugin": DISTRIBUTION}
    words["commands"] = _commented({Template(command).substitute(words): what for command, what in COMMANDS.items()})
    templates = {
        "pyproject.toml": PYPROJECT,
        "README.md": README,
        f"{package}/__init__.py": HOOK,
        f"{package}/{CONTENTS}": PACK_TOML,
        "tests/test_katas.py": TEST,
    }
    return {".gitignore": IGNORED} | {path: text.substitute(words) for path, text in templates.items()}


def _commented(commands: Mapping[str, str]) -> str:
    """Return commands with comments that begin in the same column."""
    width = max(map(len, commands))
    return "\n".join(f"{command:{width}}  # {what}" for command, what in commands.items())
