"""Publishes the verdicts of a run: writes reports, adds a line to the history, and decides whether the run passes."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.report import REPORTS
from pytest_interview_kata.text import harmless
from pytest_interview_kata.workspace.text import replace, writing

from . import terminal
from .refusing import refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pytest

    from pytest_interview_kata.report import Format, Meta
    from pytest_interview_kata.results import history
    from pytest_interview_kata.results.progress import Progress

REPOSITORY: Final = "GITHUB_WORKSPACE"
COMMITS: Final = ("GITHUB_SHA", "CI_COMMIT_SHA")
"""Environment variables in which CI names the commit; without them, git is asked."""
GIT_SECONDS: Final = 5


@dataclass(frozen=True, slots=True)
class Requested:
    """The reports, history and criteria that the command line asks for."""

    reports: tuple[tuple[Format, Path | None], ...] = ()
    """The format and the path of each report; None is the terminal."""
    history: Path | None = None
    baseline: Mapping[str, str] | None = None
    bar: float | None = None

    @property
    def takes_stdout(self) -> bool:
        """Whether a report is printed for a program."""
        return any(form.alone and path is None for form, path in self.reports)


def read_requested(config: pytest.Config, formats: Mapping[str, Format]) -> Requested:
    """Read the options. Raise `pytest.UsageError` if one of them cannot be used."""
    here = config.invocation_params.dir
    kept, baseline = config.getoption("kata_history"), config.getoption("kata_baseline")
    try:
        return Requested(
            reports=_reports(config.getoption("kata_report"), formats, here),
            history=here / kept if kept else None,
            baseline=_read_baseline(here / baseline) if baseline else None,
            bar=config.getoption("kata_fail_under"),
        )
    except KataError as error:
        raise refusal(error) from None


def _read_baseline(path: Path) -> Mapping[str, str]:
    from pytest_interview_kata.results.criteria import read_baseline  # noqa: PLC0415 - few runs have criteria

    return read_baseline(path)


def _reports(options: Sequence[str], formats: Mapping[str, Format], here: Path) -> tuple[tuple[Format, Path | None], ...]:
    reports = tuple(_report(option, formats, here) for option in options)
    printed = [form for form, path in reports if path is None]
    if len(printed) > 1 and any(form.alone for form in printed):
        raise KataError("Several reports would be printed, and one of them is for programs: name a file, as in json=PATH.")
    return reports


def _report(option: str, formats: Mapping[str, Format], here: Path) -> tuple[Format, Path | None]:
    name, _, path = option.partition("=")
    if name not in formats:
        raise KataError(f"--kata-report {option!r}: unknown format; choose from {', '.join(formats)}.")
    if lacking := formats[name].lacks(name):
        raise KataError(lacking)
    if formats[name].folder and not path:
        raise KataError(f"The report {name} has several files: name a folder, for example --kata-report {name}=results.")
    return formats[name], here / path if path else None


def publish(config: pytest.Config, requested: Requested, progress: Progress, meta: Meta) -> None:
    """Write every requested report. If one cannot be written, warn and continue."""
    for form, path in requested.reports:
        try:
            written = form.write(progress, meta)
            for name, text in ({"": written} if isinstance(written, str) else written).items():
                if path is None and form.alone:
                    sys.stdout.write(f"{harmless(text).rstrip()}\n")
                elif path is None:
                    _print(config, text if form.commands else harmless(text))
                else:
                    _write(path / name, text)
            if path is None and form.summary in os.environ:
                summary = Path(os.environ[form.summary])
                with writing(summary), summary.open("a", encoding="utf-8", newline="\n") as file:
                    file.write(str(REPORTS["markdown"].write(progress, meta)))
        except KataError as error:
            terminal.warn(config, str(error))


def _print(config: pytest.Config, text: str) -> None:
    if reporter := terminal.reporter(config):
        reporter.ensure_newline()
    (reporter or sys.stdout).write(text)


def _write(path: Path, text: str) -> None:
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    replace(path, text)


def keep_history(config: pytest.Config, requested: Requested, progress: Progress, time: str, *, whole: bool) -> None:
    """Add a line to the history if one is kept and there are verdicts; warn if it cannot be written."""
    if requested.history is None or not progress.verdicts:
        return
    from pytest_interview_kata.results import history  # noqa: PLC0415 - few runs keep one

    entry = history.entry_of(progress, time, commit(config.rootpath))
    try:
        with writing(requested.history):
            history.append(requested.history, entry, whole=whole)
    except KataError as error:
        terminal.warn(config, str(error))


def read_past(config: pytest.Config, requested: Requested) -> tuple[history.Entry, ...]:
    """Read the history, if one is kept; call this only for reports that show it. Raise `KataError` on failure."""
    if not requested.history:
        return ()
    from pytest_interview_kata.results.history import read_history  # noqa: PLC0415 - few runs keep one

    return read_history(requested.history, partial(terminal.warn, config))


def commit(folder: Path) -> str:
    """Return the commit that is checked out in a folder, or an empty string if there is none."""
    for name in COMMITS:
        if os.environ.get(name):
            return os.environ[name]
    with suppress(OSError, subprocess.SubprocessError):
        asked = ["git", "rev-parse", "--verify", "--quiet", "HEAD"]
        run = subprocess.run(asked, cwd=folder, capture_output=True, text=True, timeout=GIT_SECONDS, check=False)
        return run.stdout.strip()
    return ""


def prefix(config: pytest.Config) -> str:
    """Return the prefix that makes the attempts' paths relative to the repository that CI has checked out."""
    root, here = os.environ.get(REPOSITORY), config.invocation_params.dir
    if root and here.is_relative_to(root) and here != Path(root):
        return f"{here.relative_to(root).as_posix()}/"
    return ""


def weigh(requested: Requested, progress: Progress, *, whole: bool) -> list[str] | None:
    """Return why a run fails according to `--kata-baseline` and `--kata-fail-under`, or None without these options."""
    if requested.baseline is None and requested.bar is None:
        return None
    from pytest_interview_kata.results import criteria  # noqa: PLC0415 - few runs have any

    below = criteria.below(progress, requested.bar) if requested.bar is not None else ()
    return [*criteria.lost(progress, requested.baseline or {}, whole=whole), *below]
