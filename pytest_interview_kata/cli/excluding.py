"""Finds the settings that make linters and other tools ignore the katas in a repository, and shows or adds missing lines."""

from __future__ import annotations

import configparser
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.workspace.text import replace, writing

from .locate import shown
from .workflows import repository_around

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting by which a tool leaves files out."""

    file: str
    section: str
    """The header of the section; empty for settings at the top of a file."""
    key: str
    line: str
    """The line to add, with `{}` for the folder of attempts."""

    def found(self, text: str) -> bool:
        """Return whether a file with this text configures the tool."""
        return not self.section or any(self.begins(line) or self.begins_inside(line) for line in text.splitlines())

    def begins(self, line: str) -> bool:
        """Return whether a line is the header of the section."""
        return line.partition("#")[0].strip() == self.section

    def begins_inside(self, line: str) -> bool:
        """Return whether a line is the header of a table inside the section, such as `[tool.ruff.lint]`, in a TOML file."""
        return self.file.endswith(".toml") and line.strip().lstrip("[").startswith(f"{self.section[1:-1]}.")


SETTINGS: Final = (
    Setting("pyproject.toml", "[tool.ruff]", "extend-exclude", 'extend-exclude = ["{}"]'),
    Setting("ruff.toml", "", "extend-exclude", 'extend-exclude = ["{}"]'),
    Setting(".ruff.toml", "", "extend-exclude", 'extend-exclude = ["{}"]'),
    Setting("pyproject.toml", "[tool.mypy]", "exclude", 'exclude = ["^{}/"]'),
    Setting("mypy.ini", "[mypy]", "exclude", "exclude = ^{}/"),
    Setting(".mypy.ini", "[mypy]", "exclude", "exclude = ^{}/"),
    Setting("setup.cfg", "[mypy]", "exclude", "exclude = ^{}/"),
    Setting("pyproject.toml", "[tool.pyright]", "ignore", 'ignore = ["{}"]'),
    Setting("pyproject.toml", "[tool.coverage.run]", "omit", 'omit = ["{}/*"]'),
    Setting(".coveragerc", "[run]", "omit", "omit = {}/*"),
    Setting("setup.cfg", "[coverage:run]", "omit", "omit = {}/*"),
    Setting("tox.ini", "[coverage:run]", "omit", "omit = {}/*"),
    Setting(".flake8", "[flake8]", "extend-exclude", "extend-exclude = {}"),
    Setting("setup.cfg", "[flake8]", "extend-exclude", "extend-exclude = {}"),
    Setting("tox.ini", "[flake8]", "extend-exclude", "extend-exclude = {}"),
    Setting(".pre-commit-config.yaml", "", "exclude", "exclude: ^{}/"),
)
"""The settings of tools that read every file of a repository."""


def exclude(attempts: Path, *, write: bool) -> Iterator[str]:
    """Yield the lines that were added to settings of the repository around these attempts, and the lines to add by hand.

    With `write`, change files in which the setting is missing, if they can be parsed after the change.
    """
    root = repository_around(attempts.parent)
    if root is None:
        return
    folder = attempts.relative_to(root).as_posix()
    for setting in SETTINGS:
        path, line = root / setting.file, setting.line.format(_escaped(folder, setting))
        text = _read(path)
        if text is None or not setting.found(text) or line in text.splitlines():
            continue
        changed = _added(text, setting, line)
        where = f"{setting.section} in {shown(path)}" if setting.section else shown(path)
        if write and changed is not None:
            with writing(path):
                replace(path, changed)
            yield f"Added to {where}: {line}"
        elif changed is None:
            yield f"{where} already has {setting.key}: add {folder} to it, so that the tool leaves the katas out."
        else:
            yield f"Add to {where}, so that the tool leaves the katas out: {line}"


def _escaped(folder: str, setting: Setting) -> str:
    """Return a path for a setting: escaped if the setting is a regular expression, with backslashes doubled for TOML."""
    if "^" not in setting.line:
        return folder
    name = re.escape(folder).replace("\\-", "-")
    return name.replace("\\", "\\\\") if setting.file.endswith(".toml") else name


def _added(text: str, setting: Setting, line: str) -> str | None:
    """Return the text with a line added, or None if the setting is there already or the result cannot be parsed."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = _with_header(text.splitlines(keepends=True), setting, newline)
    start = next((number for number, each in enumerate(lines, 1) if setting.begins(each)), 0)
    rest = lines[start:]
    end = next((number for number, each in enumerate(rest) if each.startswith("[")), len(rest))
    if any(re.match(rf"{re.escape(setting.key)}\s*[=:]", each) for each in rest[:end]):
        return None
    head = "".join(lines[:start])
    changed = "".join([head, newline if head and not head.endswith("\n") else "", line, newline, *rest])
    try:
        PARSERS.get(Path(setting.file).suffix, _parse_ini)(changed)
    except (ValueError, configparser.Error):
        return None
    return changed


def _with_header(lines: list[str], setting: Setting, newline: str) -> list[str]:
    """Return the lines with the header of the section above the tables inside it, if there are only these."""
    if not setting.section or any(map(setting.begins, lines)):
        return lines
    inside = next(number for number, line in enumerate(lines) if setting.begins_inside(line))
    return [*lines[:inside], f"{setting.section}{newline}", newline, *lines[inside:]]


def _parse_ini(text: str) -> None:
    configparser.RawConfigParser().read_string(text)


PARSERS: Final[dict[str, Callable[[str], object]]] = {".toml": tomllib.loads, ".yaml": str}


def _read(path: Path) -> str | None:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, ValueError):
        return None
