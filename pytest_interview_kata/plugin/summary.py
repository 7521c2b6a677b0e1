"""Turns reports into verdicts and progress, shows them in the terminal, and writes the requested files."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from platform import python_version
from typing import TYPE_CHECKING, Any, Final

import pytest

from pytest_interview_kata.model import KataError, Outcome, Result
from pytest_interview_kata.report import Meta
from pytest_interview_kata.results.codec import from_data
from pytest_interview_kata.run.cache import tool_versions, with_states
from pytest_interview_kata.workspace.memory import remember_solved

from . import host, practice, publishing, terminal
from .failures import Failures
from .prestart import STORE
from .verdicts import Reported, is_whole, judged, newly_solved, progress_of, remembered

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytest_interview_kata.results.progress import Progress

    from .publishing import Requested
    from .state import KataState

BROKEN_OFF: Final = frozenset({pytest.ExitCode.USAGE_ERROR, pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED})
"""Exit codes after which there is no progress to show."""
DECIDED: Final = frozenset({pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED})
"""Exit codes that options such as `--kata-fail-under` may change: one becomes the other."""
WORDS: Final = {Outcome.TODO.value: ("todo", "-", ("TODO", {"light": True}))}
"""Outcomes that pytest does not know, with the category, the letter and the word that its progress shows."""


class Summary:
    """The hooks of the process that sees every report: the only process of a run, or an xdist controller."""

    def __init__(self, state: KataState, requested: Requested) -> None:
        self._state = state
        self._requested = requested
        self._reported = Reported()
        self._failures = Failures()
        self._started = datetime.now(UTC)
        self._clock = time.monotonic()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_sessionstart(self) -> Generator[None, Any, Any]:
        """Let pytest print to stderr if a report needs stdout. Warn of a broken conftest.py and of debugging options."""
        config = self._state.config
        if self._requested.takes_stdout:
            terminal.print_to_stderr(config)
        started = yield
        if trouble := host.trouble(config):
            terminal.warn(config, trouble)
        if option := host.leave_out_debugger(config):
            terminal.warn(config, f"{option} can't stop in attempts, which run in separate processes: use `kata debug ID`.")
        return started

    @pytest.hookimpl(tryfirst=True)
    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        """Remove frames that pytest cannot show: in CPython 3.11, a frame has no line if a signal ends a comprehension."""
        excinfo.traceback = excinfo.traceback.filter(lambda entry: entry._rawentry.tb_lineno is not None)  # noqa: SLF001

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Store the result that a report contains about a kata."""
        data: dict[str, Any] | None = getattr(report, "kata", None)
        if data is None:
            return
        if "result" in data:
            result = self._state.result_of(data["kata"], report.nodeid) or from_data(data["result"])
            self._state.cache.remember(data["digest"], result)
            self._failures.add(result, report)
        else:
            result = Result(data["kata"], data["check"], data["item"], Outcome(data["outcome"]))
        self._reported.add(data["kata"], Path(data["path"]), result)

    @pytest.hookimpl(tryfirst=True)
    def pytest_report_teststatus(self, report: pytest.TestReport) -> Any:
        """Count the items of attempts that are not started as todo, not as skipped."""
        return WORDS.get(getattr(report, "kata", {}).get("outcome", ""))

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> Generator[None, Any, None]:
        """After pytest's own output, show progress, write reports and stored data, and decide whether the run passes."""
        config = session.config
        self._failures.summarize(
            width=terminal.width(), unicode=terminal.takes_unicode(config), in_full=config.get_verbosity() > 0
        )
        yield
        for problem in self._state.bank.problems:
            terminal.warn(session.config, str(problem))
        if session.config.option.collectonly or session.exitstatus in BROKEN_OFF:
            return
        progress, whole = progress_of(self._state, self._reported), is_whole(self._state)
        self._remember(progress)
        progress = self._with_practice(progress)
        terminal.show(session.config, progress)
        self._publish(progress, whole=whole)
        self._decide(session, progress, whole=whole)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> Generator[None, Any, Any]:
        """Hide repeated import errors: the short summary shows one item of such an attempt, but all count as failed."""
        failed, hidden = terminalreporter.stats.get("failed"), {id(report) for report in self._failures.unlisted}
        if failed is None or not hidden:
            return (yield)
        terminalreporter.stats["failed"] = [report for report in failed if id(report) not in hidden]
        try:
            return (yield)
        finally:
            terminalreporter.stats["failed"] = failed

    def _with_practice(self, progress: Progress) -> Progress:
        """Record which katas were started or solved; return progress with interview scores and cards due for review."""
        root, bank, warn = self._state.config.rootpath, self._state.bank, partial(terminal.warn, self._state.config)
        progress = replace(progress, interviews=practice.interviews(root, warn))
        try:
            practice.remember(root, remembered(self._state, progress, self._reported))
            return replace(progress, due=practice.due_cards(root, bank, warn))
        except KataError as error:
            warn(str(error))
            return progress

    def _publish(self, progress: Progress, *, whole: bool) -> None:
        config, started = self._state.config, self._started.isoformat(timespec="seconds")
        publishing.keep_history(config, self._requested, progress, started, whole=whole)
        tools = {**tool_versions(self._state.checks), "python": python_version()}
        seconds = round(time.monotonic() - self._clock, 3)
        seed = config.getoption("kata_seed")
        past = partial(publishing.read_past, config, self._requested)
        publishing.publish(
            config, self._requested, progress, Meta(tools, started, seconds, publishing.prefix(config), past, seed)
        )

    def _decide(self, session: pytest.Session, progress: Progress, *, whole: bool) -> None:
        """Set the exit status according to the options in `Requested`, if the run ended with a status in `DECIDED`."""
        reasons = publishing.weigh(self._requested, progress, whole=whole)
        if reasons is None or session.exitstatus not in DECIDED:
            return
        session.exitstatus = pytest.ExitCode.TESTS_FAILED if reasons else pytest.ExitCode.OK
        for reason in reasons:
            terminal.warn(session.config, f"{reason.rstrip('.')}.")

    def _remember(self, progress: Progress) -> None:
        config = self._state.config
        store = config.stash[STORE]
        store.write(with_states(self._state.cache.entries, judged(progress, self._reported)), self._started.timestamp())
        if store.trouble:
            terminal.warn(config, store.trouble)
        try:
            for home, solved in newly_solved(self._state, progress, self._reported).items():
                remember_solved(home, solved)
        except KataError as error:
            terminal.warn(config, str(error))
