"""Reports: one pure function per format turns progress into a string. To add a format, add a module and a row here."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.files.distribution import install_command

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pytest_interview_kata.results.cohort import Cohort
    from pytest_interview_kata.results.history import Entry
    from pytest_interview_kata.results.progress import Progress


@dataclass(frozen=True, slots=True)
class Meta:
    """When a run started, how long it took, with which tools, and other facts about it."""

    tools: Mapping[str, str]
    """Versions by distribution, including `pytest-interview-kata` and `python`; some may not affect verdicts."""
    started: str
    """ISO 8601 with an offset, such as `2026-11-22T05:47:00+00:00`."""
    seconds: float
    prefix: str = ""
    """The prefix of the attempts' paths in their repository, such as `learning/`; empty if they start at its root."""
    history: Callable[[], Sequence[Entry]] = tuple
    """Returns all runs, the oldest first, or none if no history is kept. Raises `KataError`."""
    seed: str = ""
    """The seed of the search; empty for the default."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of reports: a function, and what the rest of the package needs to know about it."""

    write: Callable[[Progress, Meta], str | Mapping[str, str]]
    """Returns the report, or the contents of files by their paths in a folder."""
    folder: bool = False
    """Whether the report consists of several files."""
    module: str = ""
    """An optional module that the format requires."""
    extra: str = ""
    """The extra of this distribution that installs the module."""
    commands: bool = False
    """Whether the report contains commands for a CI service. When other formats are printed, such commands are escaped."""
    alone: bool = False
    """Whether the report is for programs: if it is printed, pytest's own output goes to stderr."""
    summary: str = ""
    """The environment variable that names a file to which a Markdown report is added whenever this format is printed."""
    cohort: Callable[[Cohort], str] | None = None
    """Writes a comparison of many learners, if the format supports one."""

    def lacks(self, name: str) -> str:
        """Return a message if this format, which has this name, needs a module that is missing, else an empty string."""
        if not self.module or find_spec(self.module) is not None:
            return ""
        return f"The report {name} needs {self.module}: {install_command([self.extra])}"


def _from(module: str, name: str = "write") -> Callable[..., Any]:
    """Return a function that is imported when it is called, because most runs write no report."""

    def write(*facts: Any) -> Any:
        return getattr(import_module(f".{module}", __name__), name)(*facts)

    return write


REPORTS: Final[Mapping[str, Format]] = {
    "json": Format(_from("as_json"), alone=True, cohort=_from("cohort_table", "as_json")),
    "markdown": Format(_from("as_markdown"), cohort=_from("cohort_table", "as_markdown")),
    "html": Format(_from("as_html"), alone=True, module="jinja2", extra="html", cohort=_from("cohort_table", "as_html")),
    "badge": Format(_from("as_badge"), alone=True),
    "shields": Format(_from("as_badge", "write_endpoint"), alone=True),
    "github": Format(_from("as_github"), commands=True, summary="GITHUB_STEP_SUMMARY"),
    "exercism": Format(_from("as_exercism"), folder=True),
}
"""Every format by its name in `--kata-report`, and in `kata merge --as` if it can show a cohort."""
