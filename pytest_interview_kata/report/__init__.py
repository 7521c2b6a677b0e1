"""Reports: one pure function for each format, from progress to text. Adding one is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, TypeAlias

from pytest_interview_kata.model import Progress

from .meta import Meta

Report: TypeAlias = Callable[[Progress, Meta], str | Mapping[str, str]]
"""What a format is: progress and the facts of the run in, the report's text out, or texts by their paths in a folder."""


def _from(module: str, name: str = "write") -> Report:
    """Give a format that is imported when it is used: a run wants few of them, and most runs none."""

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
"""Every format by the name that `--kata-report` knows it by."""
FOLDERS: Final = frozenset({"exercism"})
"""Formats that are several files."""
NEEDS: Final = {"html": ("jinja2", "html")}
"""Formats that need a module, and the extra that brings it."""


def lacking(name: str) -> str:
    """Say what has to be installed for a format; nothing where nothing has."""
    module, extra = NEEDS.get(name, ("", ""))
    if not module or find_spec(module) is not None:
        return ""
    return f'The report {name} needs {module}: pip install "pytest-interview-kata[{extra}]"'


__all__ = ["FOLDERS", "REPORTS", "Meta", "Report", "lacking"]
