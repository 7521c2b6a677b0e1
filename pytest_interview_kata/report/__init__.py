"""Reports: one pure function for each format, from progress to text. Adding one is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from pytest_interview_kata.model import Progress

from . import as_json
from .meta import Meta

Report: TypeAlias = Callable[[Progress, Meta], str]
"""What a format is: progress and the facts of the run in, the report's text out."""

REPORTS: Final[Mapping[str, Report]] = {"json": as_json.write}
"""Every format by the name that `--kata-report` knows it by."""

__all__ = ["REPORTS", "Meta", "Report"]
