"""Reports: one pure function for each format, from progress to text. Adding one is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from pytest_interview_kata.model import Progress

from . import as_badge, as_exercism, as_github, as_html, as_json, as_markdown
from .meta import Meta

Report: TypeAlias = Callable[[Progress, Meta], str | Mapping[str, str]]
"""What a format is: progress and the facts of the run in, the report's text out, or texts by their paths in a folder."""

REPORTS: Final[Mapping[str, Report]] = {
    "json": as_json.write,
    "markdown": as_markdown.write,
    "html": as_html.write,
    "badge": as_badge.write,
    "shields": as_badge.write_endpoint,
    "github": as_github.write,
    "exercism": as_exercism.write,
}
"""Every format by the name that `--kata-report` knows it by."""

NEEDS: Final[Mapping[str, Mapping[str, str]]] = {"html": {"jinja2": "html"}}
"""Modules that a format needs, with the extra that brings each."""
FOLDERS: Final = frozenset({"exercism"})
"""Formats that are several files."""

__all__ = ["FOLDERS", "NEEDS", "REPORTS", "Meta", "Report"]
