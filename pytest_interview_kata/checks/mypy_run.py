"""Runs mypy on the packages in a folder, and finds the packages that mypy cannot check."""

from __future__ import annotations

import contextlib
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from .tool import EMPTY, ToolFailed, one_by_one, run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pytest_interview_kata.run.context import RunContext

COMMAND: Final = (sys.executable, "-P", "-m", "mypy")
OPTIONS: Final = (
    "--strict",
    "--output=json",
    "--python-version=3.11",
    f"--python-executable={sys.executable}",  # to find the types of the packages that katas may import
    "--explicit-package-bases",
    "--soft-error-limit=-1",  # otherwise many errors in one attempt would hide the errors of the next attempt
    "--no-color-output",
    "--no-error-summary",
)
ANSWERED: Final = frozenset({0, 1})
"""Exit statuses after which mypy has checked everything."""
FORGETFUL: Final = ".mypy_cache"
"""A cache that is removed together with the folder of packages."""


@dataclass(frozen=True, slots=True)
class Row:
    """One message of mypy, with its package, file, line and column."""

    package: str
    file: str
    line: int
    column: int
    message: str
    hint: str
    code: str
    error: bool


@dataclass(frozen=True, slots=True)
class Mypy:
    """The mypy command, a folder of packages to check, and a folder for mypy's cache."""

    context: RunContext
    folder: Path
    cache: Path
    command: Sequence[str] = COMMAND
    config: str = ""
    """The path of a configuration file; if empty, none is used, not even the host's."""

    def look_at(self, files: Mapping[str, Sequence[str]]) -> dict[str, tuple[Row, ...] | ToolFailed]:
        """Return mypy's messages by package; `files` names the files of each package.

        Mypy runs once. If it breaks, it runs again without its cache, which may be corrupt or on a full disk. If that breaks
        too, or if mypy takes too long or writes too much, it runs on each package separately, so that a package that it cannot
        check does not affect the verdicts of others. Raise `Stopped` if the run is stopped.
        """
        try:
            return self._run(files, self.cache)
        except ToolFailed as failed:
            if failed.cut and len(files) == 1:
                return dict.fromkeys(files, failed)
            if not failed.cut:
                self._forget()
                with contextlib.suppress(ToolFailed):
                    return self._run(files, self.folder / FORGETFUL)
        return self._one_by_one(files)

    def _one_by_one(self, files: Mapping[str, Sequence[str]]) -> dict[str, tuple[Row, ...] | ToolFailed]:
        (self.folder / EMPTY).mkdir(exist_ok=True)
        (self.folder / EMPTY / "__init__.py").write_text("", encoding="utf-8")

        def ask(package: str, hand: int) -> tuple[Row, ...] | ToolFailed:
            cache = self.folder / f"{FORGETFUL}_{hand}"  # two mypy processes must not share a cache
            return self._run({package: files.get(package, ["__init__.py"])}, cache)[package]

        return one_by_one(files, ask, self.context.jobs)

    def _run(self, files: Mapping[str, Sequence[str]], cache: Path) -> dict[str, tuple[Row, ...] | ToolFailed]:
        paths = [str(PurePath(package, name)) for package, names in files.items() for name in names]
        argv = [*self.command, *OPTIONS, f"--config-file={self.config}", f"--cache-dir={cache}", *paths]
        start, each = self.context.mypy_seconds
        status, output, errors = run(argv, self.folder, self.context, start + each * len(files))
        rows, rest = _read(output)
        if status not in ANSWERED or rest or (status and not rows):
            said = f"{rest}\n{errors.decode('utf-8', 'replace')}".strip()
            raise ToolFailed(said or f"exit status {status}", rows)
        return {package: tuple(row for row in rows if row.package == package) for package in files}

    def _forget(self) -> None:
        if self.cache.is_dir():
            shutil.rmtree(self.cache, ignore_errors=True)
        else:
            self.cache.unlink(missing_ok=True)


def _read(output: bytes) -> tuple[list[Row], str]:
    """Return the messages in mypy's output, and the lines that are not messages."""
    rows, rest = [], []
    for line in filter(str.strip, output.decode("utf-8", "replace").splitlines()):
        try:
            rows.append(_row(json.loads(line)))
        except (ValueError, KeyError, TypeError, AttributeError):
            rest.append(line)
    return rows, "\n".join(rest)


def _row(data: dict[str, Any]) -> Row:
    path = PurePath(data["file"])
    return Row(
        package=path.parts[0] if path.parts else "",
        file="/".join(path.parts[1:]) or path.name,
        line=max(0, int(data["line"])),
        column=max(0, int(data["column"]) + 1),
        message=str(data["message"]),
        hint=str(data.get("hint") or ""),
        code=str(data.get("code") or ""),
        error=data["severity"] == "error",
    )
