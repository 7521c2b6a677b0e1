"""Virtual environments, created once and again when their requirements change."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
import venv
from typing import TYPE_CHECKING, Final

from .sample import environment

if TYPE_CHECKING:
    from pathlib import Path

    from .facts import Options

RECIPES: Final = {
    "ours": ("--editable", "{root}[all]"),
    "watching": ("--editable", "{root}[all,watch]"),
    "bare": ("pytest", "hypothesis"),
    "peer": ("pytest", "hypothesis", "pytest-mypy", "pytest-ruff", "mypy", "ruff", "--editable", "{root}"),
}
"""The arguments of `pip install` for each environment. The versions in the first one constrain all others."""
FIRST: Final = "ours"
MADE_OF: Final = "made-of.txt"


def binaries(options: Options, name: str) -> Path:
    """Return the folder of an environment's commands; create the environment if it is missing or out of date."""
    home = options.cache / "venv" / name
    words = [word.format(root=options.root) for word in RECIPES[name]]
    made_of = "\n".join([sys.version, _project(options), *words])
    if name != FIRST:
        versions = _versions(options)
        words += ["--constraint", str(versions)]
        made_of += f"\n{versions.read_text(encoding='utf-8')}"
    mark = home / MADE_OF
    if not mark.is_file() or mark.read_text(encoding="utf-8") != made_of:
        sys.stderr.write(f"making the environment {name}\n")
        venv.create(home, clear=True, with_pip=True)
        _pip(home, "install", "-qq", "--disable-pip-version-check", *words)
        mark.write_text(made_of, encoding="utf-8")
    return home / "bin"


def _versions(options: Options) -> Path:
    """Return a file with the versions in the first environment, so that both sides of a comparison use the same versions."""
    home = binaries(options, FIRST).parent
    path = home / "versions.txt"
    if not path.is_file():
        path.write_text(_pip(home, "freeze", "--exclude-editable"), encoding="utf-8")
    return path


def _project(options: Options) -> str:
    """Return the `project` table of the checkout's pyproject.toml as JSON."""
    return json.dumps(tomllib.loads((options.root / "pyproject.toml").read_text(encoding="utf-8"))["project"])


def _pip(home: Path, *words: str) -> str:
    command = [str(home / "bin" / "python"), "-m", "pip", *words]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment()).stdout
