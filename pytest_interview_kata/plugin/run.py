"""Judging: all checks that the selected items need start at once, and each item waits for its own result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import pytest

from pytest_interview_kata.model import Task
from pytest_interview_kata.run.scheduler import Run

from . import host
from .items import KataItem, describe, state_after
from .prestart import shared

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from pytest_interview_kata.model import Attempt
    from pytest_interview_kata.run.context import RunContext

    from .state import KataState

ORDERED: Final = ("maxfail", "stepwise", "failedfirst", "newfirst")
"""Options for which the order of items matters. Without them, attempts that must be judged come last, next to the report."""

AFTERWARDS: Final = ("kata_outcome", "kata_state")
"""User properties that an item gets when it runs."""


class Judging:
    """The hooks of every process that runs items; an xdist controller has none of them."""

    def __init__(self, state: KataState, context: RunContext) -> None:
        self._state = state
        self._context = context
        self._brief = False
        """Whether known results may be reported in fewer phases."""

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, Any, Any]:
        """Start the checks once the items are known, and stop checks that still run when the loop ends or raises."""
        if session.config.option.collectonly:
            return (yield)
        share = shared(session.config)
        run = Run(self._state.checks, self._context, self._state.cache, Path(share) if share else None)
        self._state.run = run
        self._brief = host.is_alone(session.config)
        try:
            items = [item for item in session.items if isinstance(item, KataItem)]
            if host.has_timeout_of_tests(session.config):
                for item in items:
                    item.add_marker(pytest.mark.timeout(0))
            self._state.last = {item.kata.id: item.nodeid for item in items}
            run.start(tasks([item for item in items if not item.idle]))
            if not share and not any(session.config.getoption(name, None) for name in ORDERED):
                _known_first(session.items, run)
            return (yield)
        finally:
            run.stop()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
        """Report a known result at once: there is nothing to set up or to capture, and many results are known.

        Other plugins may expect every phase of every item. If there is such a plugin, pytest's own protocol runs.
        """
        if not self._brief or not isinstance(item, KataItem) or not item.is_known:
            return None
        item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        # Raising a skip for every idle item would take most of the time; `mark_idle` has the same effect.
        _report(item, "call", (lambda: None) if item.idle else item.runtest)
        # The set-up of an earlier item may still have to be torn down, and pytest has no public function for that.
        _report(item, "teardown", lambda: item.session._setupstate.teardown_exact(nextitem))  # noqa: SLF001
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
        """Attach the result to its item's report, so that it reaches the process that reads the report."""
        if isinstance(item, KataItem) and call.when == "call":
            data = describe(item)
            item.user_properties[:] = [pair for pair in item.user_properties if pair[0] not in AFTERWARDS]  # of earlier runs
            item.user_properties.append(("kata_outcome", data["outcome"]))
            if state := state_after(item):
                item.user_properties.append(("kata_state", state.value))
            report = yield
            report.kata = data
            if item.idle:
                item.mark_idle(report)
            elif report.skipped:
                report.longrepr = (str(item.path), item.reportinfo()[1] + 1, report.longrepr[2])
            return report
        return (yield)


def _known_first(items: list[pytest.Item], run: Run) -> None:
    waiting = {item.kata.id for item in items if isinstance(item, KataItem) and not item.idle and not run.knows(*item.key)}
    items.sort(key=lambda item: isinstance(item, KataItem) and item.kata.id in waiting)


def _report(item: KataItem, when: Literal["call", "teardown"], act: Callable[[], None]) -> None:
    call = pytest.CallInfo.from_call(act, when, reraise=(pytest.exit.Exception, KeyboardInterrupt))
    report = item.ihook.pytest_runtest_makereport(item=item, call=call)
    item.ihook.pytest_runtest_logreport(report=report)


def tasks(items: Sequence[KataItem]) -> dict[str, list[Task]]:
    """Group items into tasks, by the name of the check."""
    wanted: dict[str, dict[str, tuple[Attempt, list[str]]]] = {}
    for item in items:
        entry = wanted.setdefault(item.check, {}).setdefault(item.kata.id, (item.parent.attempt, []))
        entry[1].append(item.name)
    return {check: [Task(attempt, tuple(names)) for attempt, names in rows.values()] for check, rows in wanted.items()}
