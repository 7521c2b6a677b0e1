"""Reports: one pure function for each format, from progress to a string. To add one, add a module and a row here."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pytest_interview_kata.results.cohort import Cohort
    from pytest_interview_kata.results.history import Entry
    from pytest_interview_kata.results.progress import Progress


@dataclass(frozen=True, slots=True)
class Meta:
    """When a run started, how long it took, with which tools, and other facts about it."""

    tools: Mapping[str, str]
    """Versions by distribution, including `pytest-interview-kata` and `python`; some of them may judge no kata."""
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
    """Returns the report, or the files of a folder by their paths."""
    folder: bool = False
    """Whether it consists of several files."""
    module: str = ""
    """A module that it needs and that may be missing."""
    extra: str = ""
    """The extra of this distribution that installs the module."""
    commands: bool = False
    """Whether it consists of commands to a CI service, which are otherwise escaped in what is printed."""
    summary: str = ""
    """The environment variable that names a file to which a Markdown report is added whenever this format is printed."""
    cohort: Callable[[Cohort], str] | None = None
    """Writes a comparison of many learners, if the format supports one."""

    def lacks(self, name: str) -> str:
        """Return a message about the module that the format of this name lacks, or an empty string if it lacks none."""
        if not self.module or find_spec(self.module) is not None:
            return ""
        return f'The report {name} needs {self.module}: pip install "pytest-interview-kata[{self.extra}]"'


def _from(module: str, name: str = "write") -> Callable[..., Any]:
    """Return a function that is imported when it is called, because most runs write no report."""

    def write(*facts: Any) -> Any:
        return getattr(import_module(f".{module}", __name__), name)(*facts)

    return write


REPORTS: Final[Mapping[str, Format]] = {
    "json": Format(_from("as_json"), cohort=_from("cohort_table", "as_json")),
    "markdown": Format(_from("as_markdown"), cohort=_from("cohort_table", "as_markdown")),
    "html": Format(_from("as_html"), module="jinja2", extra="html", cohort=_from("cohort_table", "as_html")),
    "badge": Format(_from("as_badge")),
    "shields": Format(_from("as_badge", "write_endpoint")),
    "github": Format(_from("as_github"), commands=True, summary="GITHUB_STEP_SUMMARY"),
    "exercism": Format(_from("as_exercism"), folder=True),
}
"""Every format by its name in `--kata-report`, and in `kata merge --as` if it can show a cohort."""
