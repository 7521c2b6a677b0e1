"""Attempts as pytest nodes: a file for each attempt, and an item for each property and each other check."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import pytest

from pytest_interview_kata.model import Outcome, State
from pytest_interview_kata.pack.reader import missing, needs
from pytest_interview_kata.report.terminal.finding import render
from pytest_interview_kata.results.codec import as_data
from pytest_interview_kata.results.verdict import conclude
from pytest_interview_kata.run.processes import Stopped
from pytest_interview_kata.text import sentence
from pytest_interview_kata.workspace.reading import tests_path

from . import terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.model import Attempt, Kata, Result

    from .state import KataState

AFTERWARDS: Final = ("kata_outcome", "kata_state")
"""The names of the user properties that an item gets when it runs."""
DEFINITION: Final = re.compile(r"^(?:async def|def|class) ", re.MULTILINE)


class CheckFailed(Exception):  # noqa: N818 - pytest calls this a failure
    """The check of an item has findings."""


class AttemptFile(pytest.File):
    """The collector for the file of one attempt, which yields its items."""

    def __init__(self, *, attempt: Attempt, state: KataState, **words: Any) -> None:
        super().__init__(**words)
        self.attempt = attempt
        self.state = state
        self.idle = Outcome.SKIPPED if missing(attempt.kata) else Outcome.TODO if attempt.todo else None
        """The outcome if there is nothing to judge because the attempt is the stub or a module is missing, else None."""
        self.place: tuple[str, int | None] | None = None
        """The path and line that reports show for all items of this file; None until they are computed."""

    @cached_property
    def first_line(self) -> int:
        """The line of the attempt's first definition, from 0."""
        found = DEFINITION.search(self.attempt.source)
        return self.attempt.source.count("\n", 0, found.start()) if found else 0

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item for each property, then the items of the other checks."""
        for check, module in self.state.checks.items():
            for name in module.items_for(self.attempt):
                yield KataItem.from_parent(self, name=name, check=check)

    def refuse(self, why: str) -> None:
        """Do not judge this file; `why` becomes its finding."""
        self.attempt = replace(self.attempt, source="", problem=why)  # so that the cache stores nothing for the real source
        self.idle = None


class KataItem(pytest.Item):
    """One property or other check of an attempt."""

    parent: AttemptFile

    def __init__(self, *, check: str, **words: Any) -> None:
        super().__init__(**words)
        self.check = check
        kata = self.kata
        self.add_marker("kata")
        self.extra_keyword_matches |= {kata.question.section.slug, f"q{kata.question.number:02}", kata.level.value}
        self.user_properties += [
            ("kata", kata.id),
            ("kata_section", kata.question.section.slug),
            ("kata_question", kata.question.number),
        ]

    @property
    def kata(self) -> Kata:
        """The kata of the attempt."""
        return self.parent.attempt.kata

    @property
    def key(self) -> tuple[str, str, str]:
        """The key of its result: kata, check and name."""
        return self.kata.id, self.check, self.name

    @property
    def idle(self) -> Outcome | None:
        """The outcome if there is nothing to run, else None."""
        idle = self.parent.idle
        return None if idle is Outcome.TODO and self.parent.state.checks[self.check].of_tests else idle

    @property
    def reason(self) -> str:
        """Why the item is idle, as shown to the learner."""
        return "not started" if self.idle is Outcome.TODO else needs(self.kata)

    @property
    def is_known(self) -> bool:
        """Whether it is already known that the item is skipped or passes."""
        known = self.parent.state.known(self.key)
        return self.idle is not None or (known is not None and known.outcome is Outcome.PASSED)

    def runtest(self) -> None:
        """Wait for the result; skip the item or raise `CheckFailed` unless it passed."""
        if self.idle:
            pytest.skip(self.reason)
        try:
            result = self.parent.state.result(self.key, self.nodeid)
        except Stopped:
            pytest.skip("the run was stopped")
        if result.outcome is Outcome.PASSED:
            return
        raise CheckFailed(result)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return findings as the learner reads them; any other exception is an error in the plugin, shown as usual."""
        if isinstance(excinfo.value, CheckFailed):
            result: Result = excinfo.value.args[0]
            state = self.parent.state
            return render(
                result,
                self.parent.attempt,
                path=state.shown(tests_path(self.path) if state.checks[self.check].of_tests else self.path),
                replay=state.replay(self.path, self.name),
                width=terminal.width(),
                unicode=terminal.takes_unicode(self.config),
                in_full=self.config.get_verbosity() > 0,
            )
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return the path, the line of the attempt's first definition (from 0), and the name of the check or property."""
        return self.path, self.parent.first_line, f"{self.kata.id}: {self.name}"

    @cached_property
    def location(self) -> tuple[str, int | None, str]:
        """Return the same as pytest's `location`, but compute the path only once per file, because this is slow."""
        self.parent.place = self.parent.place or super().location[:2]
        return *self.parent.place, self.reportinfo()[2]


def note(item: KataItem) -> dict[str, Any]:
    """Set the outcome in an item's user properties, and return the data for the item's report."""
    data = _describe(item)
    item.user_properties[:] = [pair for pair in item.user_properties if pair[0] not in AFTERWARDS]
    item.user_properties.append(("kata_outcome", data["outcome"]))
    if state := _state_after(item):
        item.user_properties.append(("kata_state", state.value))
    return data


def attach(report: pytest.TestReport, item: KataItem, data: dict[str, Any]) -> None:
    """Attach the data to the item's report, so that it reaches the process that reads the report."""
    report.kata = data  # type: ignore[attr-defined]  # reports may have more attributes
    if item.idle:
        report.outcome = "skipped"
    if report.skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else f"Skipped: {sentence(item.reason)}"
        report.longrepr = (str(item.path), item.parent.first_line + 1, reason)


def _describe(item: KataItem) -> dict[str, Any]:
    """Return the data about the kata for an item's report, as plain data that can be sent between processes."""
    state, result = item.parent.state, item.parent.state.result_of(item.kata.id, item.nodeid)
    outcome = item.idle or (result.outcome if result else Outcome.ERROR)
    data = {
        "kata": item.kata.id,
        "path": os.fspath(item.path),
        "check": item.check,
        "item": item.name,
        "outcome": outcome.value,
    }
    if item.idle or result is None:
        return data
    return {**data, "result": as_data(result), "digest": state.cache.digest(item.check, item.parent.attempt)}


def _state_after(item: KataItem) -> State | None:
    """Return the attempt's state if it is known after this item, which is idle or the last item of its kata; else None."""
    state = item.parent.state
    if item.idle:
        return State(item.idle.value)
    if state.last.get(item.kata.id) != item.nodeid:
        return None
    results = [*state.results.get(item.kata.id, {}).values()]
    verdict = conclude(item.kata, "", state.expected(item.kata), results, remarks=state.remarks)
    return verdict.state if verdict else None
