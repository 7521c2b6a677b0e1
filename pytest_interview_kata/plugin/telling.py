"""Telling: reports become verdicts and progress, shown in the terminal and written where asked."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from pathlib import Path
from platform import python_version
from typing import TYPE_CHECKING, Any, Final

import pytest

from pytest_interview_kata.cache import tool_versions
from pytest_interview_kata.model import KataError, Outcome, Result
from pytest_interview_kata.report.meta import Meta
from pytest_interview_kata.transit import from_data
from pytest_interview_kata.workspace import remember_solved

from . import display
from .verdicts import Seen, newly_solved, progress_of

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from pytest_interview_kata.model import Progress
    from pytest_interview_kata.report import Report

    from .state import KataState

BROKEN_OFF: Final = frozenset({pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED})
"""Ends of a run after which there is no progress to speak of."""
WORDS: Final = {Outcome.TODO.value: ("todo", "-", ("TODO", {"light": True}))}
"""How pytest's own progress shows an outcome that it has no word for: category, letter, word."""


class Telling:
    """The hooks of the process that sees every report: pytest's own, or an xdist controller."""

    def __init__(self, state: KataState, reports: Mapping[Path, Report]) -> None:
        self._state = state
        self._reports = reports
        self._seen = Seen()
        self._started = datetime.now(UTC)
        self._clock = time.monotonic()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take from a report what it carries about a kata."""
        told: dict[str, Any] | None = getattr(report, "kata", None)
        if told is None:
            return
        if "result" in told:
            result = from_data(told["result"])
            self._state.cache.remember(told["digest"], result)
        else:
            result = Result(told["kata"], told["check"], told["item"], Outcome(told["outcome"]))
        self._seen.add(told["kata"], Path(told["path"]), result)

    @pytest.hookimpl(tryfirst=True)
    def pytest_report_teststatus(self, report: pytest.TestReport) -> Any:
        """Count what is not started apart from what is skipped."""
        return WORDS.get(getattr(report, "kata", {}).get("outcome", ""))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> Generator[None, Any, None]:
        """Show and write progress after all that pytest itself has to say."""
        yield
        if session.config.option.collectonly or session.exitstatus in BROKEN_OFF:
            return
        progress = progress_of(self._state, self._seen)
        self._write(progress)
        self._remember(progress)
        display.show(session.config, progress)

    def _write(self, progress: Progress) -> None:
        tools = {**tool_versions(), "python": python_version()}
        meta = Meta(tools, self._started.isoformat(timespec="seconds"), round(time.monotonic() - self._clock, 3))
        for path, report in self._reports.items():
            part = path.with_name(f"{path.name}.{os.getpid()}.part")
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                part.write_text(report(progress, meta), encoding="utf-8", newline="\n")
                part.replace(path)
            except OSError as error:
                display.warn(self._state.config, f"The report {path} could not be written: {error.strerror or error}.")

    def _remember(self, progress: Progress) -> None:
        cache = getattr(self._state.config, "cache", None)
        if cache is not None:
            cache.set("kata/results", self._state.cache.entries)
        for home, solved in newly_solved(progress, self._seen).items():
            try:
                remember_solved(home, solved)
            except KataError as error:
                display.warn(self._state.config, str(error))


def wanted_reports(config: pytest.Config, formats: Mapping[str, Report]) -> dict[Path, Report]:
    """Read the `--kata-report` options. Raises `pytest.UsageError` for a format that there is not."""
    wanted = {}
    for option in config.getoption("kata_report"):
        name, _, path = option.partition("=")
        if name not in formats or not path:
            known = ", ".join(f"{known}=PATH" for known in formats)
            raise pytest.UsageError(f"--kata-report {option!r} is none of the reports there are: {known}.")
        wanted[config.invocation_params.dir / path] = formats[name]
    return wanted
