"""Reports: one pure function for each format, from progress to a string. To add one, add a module and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, TypeAlias

from pytest_interview_kata.results.progress import Progress

from .meta import Meta

Report: TypeAlias = Callable[[Progress, Meta], str | Mapping[str, str]]
"""A format: takes progress and the facts of the run, and returns the report, or the files of a folder by their paths."""


def _from(module: str, name: str = "write") -> Report:
    """Return a format that is imported when it is used, because most runs use none."""

    def write(progress: Progress, meta: Meta) -> Any:
        return getattr(import_module(f".{module}", __name__), name)(progress, meta)

    return write


REPORTS: Final[Mapping[str, Report]] = {
    "json": _from("as_json"),
    "markdown": _from("as_markdown"),
    "html": _from("as_html"),
    "badge": _from("as_badge"),
    "shields": _from("as_badge", "write_endpoint"),
    "github": _from("as_github"),
    "exercism": _from("as_exercism"),
}
"""Every format by its name in `--kata-report`."""
FOLDERS: Final = frozenset({"exercism"})
"""Formats that consist of several files."""
NEEDS: Final = {"html": ("jinja2", "html")}
"""Formats that need a module: its name, and the extra that installs it."""


def lacking(name: str) -> str:
    """Return a message about the module that a format lacks, or an empty string if it lacks none."""
    module, extra = NEEDS.get(name, ("", ""))
    if not module or find_spec(module) is not None:
        return ""
    return f'The report {name} needs {module}: pip install "pytest-interview-kata[{extra}]"'


__all__ = ["FOLDERS", "REPORTS", "Meta", "Report", "lacking"]
