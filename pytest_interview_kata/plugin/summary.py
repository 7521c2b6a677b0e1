"""Turns reports into verdicts and progress, shows them in the terminal, and writes the requested files."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from platform import python_version
from typing import TYPE_CHECKING, Any, Final

import pytest

from pytest_interview_kata.model import KataError, Outcome, Result
from pytest_interview_kata.report.meta import Meta
from pytest_interview_kata.results.codec import from_data
from pytest_interview_kata.run.cache import tool_versions
from pytest_interview_kata.workspace.memory import remember_solved

from . import host, publishing, terminal
from .prestart import STORE
from .verdicts import Seen, is_whole, newly_solved, progress_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytest_interview_kata.results.progress import Progress

    from .publishing import Wanted
    from .state import KataState

BROKEN_OFF: Final = frozenset({pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED})
"""Exit codes after which there is no progress to show."""
DECIDED: Final = frozenset({pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED})
"""Exit codes that options such as `--kata-fail-under` may replace with each other."""
WORDS: Final = {Outcome.TODO.value: ("todo", "-", ("TODO", {"light": True}))}
"""How pytest's progress shows an outcome that it does not know: category, letter, word."""


class Telling:
    """The hooks of the process that sees every report: the only process of a run, or an xdist controller."""

    def __init__(self, state: KataState, wanted: Wanted) -> None:
        self._state = state
        self._wanted = wanted
        self._seen = Seen()
        self._started = datetime.now(UTC)
        self._clock = time.monotonic()

    @pytest.hookimpl(trylast=True)
    def pytest_sessionstart(self) -> None:
        """Warn at the start if the host's conftest.py could not be imported."""
        if trouble := host.trouble(self._state.config):
            terminal.warn(self._state.config, trouble)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Store the result that a report contains about a kata."""
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
        """Count items that are not started separately from skipped ones."""
        return WORDS.get(getattr(report, "kata", {}).get("outcome", ""))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> Generator[None, Any, None]:
        """Store, show and write progress after pytest's own output, and decide whether the run passes."""
        yield
        for problem in self._state.bank.problems:
            terminal.warn(session.config, str(problem))
        if session.config.option.collectonly or session.exitstatus in BROKEN_OFF:
            return
        progress, whole = progress_of(self._state, self._seen), is_whole(self._state)
        self._remember(progress)
        terminal.show(session.config, progress)
        self._publish(progress, whole=whole)
        self._decide(session, progress, whole=whole)

    def _publish(self, progress: Progress, *, whole: bool) -> None:
        config, started = self._state.config, self._started.isoformat(timespec="seconds")
        publishing.keep_history(config, self._wanted, progress, started, whole=whole)
        tools = {**tool_versions(), "python": python_version()}
        seconds = round(time.monotonic() - self._clock, 3)
        seed = config.getoption("kata_seed")
        past = partial(publishing.read_past, config, self._wanted)
        publishing.publish(config, self._wanted, progress, Meta(tools, started, seconds, publishing.prefix(config), past, seed))

    def _decide(self, session: pytest.Session, progress: Progress, *, whole: bool) -> None:
        """Set the exit status by the options that decide it, if the run ended with one of `DECIDED`."""
        reasons = publishing.weigh(self._wanted, progress, whole=whole)
        if reasons is None or session.exitstatus not in DECIDED:
            return
        session.exitstatus = pytest.ExitCode.TESTS_FAILED if reasons else pytest.ExitCode.OK
        for reason in reasons:
            terminal.warn(session.config, f"{reason.rstrip('.')}.")

    def _remember(self, progress: Progress) -> None:
        config = self._state.config
        store = config.stash[STORE]
        store.write(self._state.cache.entries, self._started.timestamp())
        if store.trouble:
            terminal.warn(config, store.trouble)
        try:
            for home, solved in newly_solved(self._state, progress, self._seen).items():
                remember_solved(home, solved)
        except KataError as error:
            terminal.warn(config, str(error))
