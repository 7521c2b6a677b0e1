"""Starts all checks that the selected items need, at the same time; then each item waits for its own result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from pytest_interview_kata.model import Task
from pytest_interview_kata.run.scheduler import Run

from . import host
from .items import KataItem, attach, note
from .prestart import shared

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from pytest_interview_kata.model import Attempt
    from pytest_interview_kata.run.context import RunContext

    from .state import KataState

ORDERED: Final = ("maxfail", "stepwise", "failedfirst", "newfirst")
"""Options that need the usual order of items. Without them, attempts without known results come last, next to the report."""


class Judging:
    """The hooks for processes that run items: all processes except an xdist controller."""

    def __init__(self, state: KataState, context: RunContext) -> None:
        self._state = state
        self._context = context

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, Any, Any]:
        """Start the checks once the items are known, and stop checks that still run when the loop ends or raises."""
        if session.config.option.collectonly:
            return (yield)
        share = shared(session.config)
        run = Run(self._state.checks, self._context, self._state.cache, Path(share) if share else None)
        self._state.run = run
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

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
        """Attach the result to its item's report, so that it reaches the process that reads the report."""
        if not isinstance(item, KataItem) or call.when != "call":
            return (yield)
        data = note(item)
        report = yield
        attach(report, item, data)
        return report


def _known_first(items: list[pytest.Item], run: Run) -> None:
    waiting = {item.kata.id for item in items if isinstance(item, KataItem) and not item.idle and not run.known(*item.key)}
    items.sort(key=lambda item: isinstance(item, KataItem) and item.kata.id in waiting)


def tasks(items: Sequence[KataItem]) -> dict[str, list[Task]]:
    """Group items into tasks, by the name of the check."""
    wanted: dict[str, dict[str, tuple[Attempt, list[str]]]] = {}
    for item in items:
        entry = wanted.setdefault(item.check, {}).setdefault(item.kata.id, (item.parent.attempt, []))
        entry[1].append(item.name)
    return {check: [Task(attempt, tuple(names)) for attempt, names in rows.values()] for check, rows in wanted.items()}
