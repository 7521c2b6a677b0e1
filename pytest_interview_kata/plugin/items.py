"""Attempts in pytest's own terms: a folder, a file for each attempt, an item for each thing that is checked."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pytest

from pytest_interview_kata.model import Outcome, State
from pytest_interview_kata.pack.reader import missing, needs
from pytest_interview_kata.report.terminal.finding import tell
from pytest_interview_kata.results.codec import as_data
from pytest_interview_kata.results.verdict import conclude
from pytest_interview_kata.run.processes import Stopped
from pytest_interview_kata.text import sentence
from pytest_interview_kata.workspace import read_attempt

from . import terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_interview_kata.model import Attempt, Kata, Result

    from .state import KataState

DEFINITION: Final = re.compile(r"^(?:async def|def|class) ", re.MULTILINE)


class Broken(Exception):  # noqa: N818 - pytest's own name for it is a failure
    """An item's check has findings."""


class Folder(pytest.File):
    """A folder on the way to attempts or among them.

    It is no `pytest.Directory`: pytest would import any conftest.py in one, and what lies beside
    attempts is not to run here.
    """

    def __init__(self, *, state: KataState, **words: Any) -> None:
        super().__init__(**words)
        self.state = state

    def collect(self) -> Iterator[pytest.Collector]:
        """Give the attempts and folders in it, in order; outside of what was asked for, only the way there."""
        inside = self.state.is_asked_for(self.path)
        for entry in sorted(self.path.iterdir(), key=lambda path: path.name):
            if not (inside or self.session.isinitpath(entry, with_parents=True)) or self.state.is_ignored(entry):
                continue
            if attempt := attempt_file(entry, self, self.state):
                yield attempt
            elif entry.is_dir() and not entry.name.startswith((".", "__")) and (not inside or self.state.links.is_new(entry)):
                yield Folder.from_parent(self, path=entry, state=self.state)


class AttemptFile(pytest.File):
    """The file of one attempt, whatever state it is in."""

    def __init__(self, *, attempt: Attempt, state: KataState, **words: Any) -> None:
        super().__init__(**words)
        self.attempt = attempt
        self.state = state
        self.idle = Outcome.SKIPPED if missing(attempt.kata) else Outcome.TODO if attempt.todo else None
        """Why there is nothing to run: the attempt is still the stub, or an extra is missing."""

    def collect(self) -> Iterator[pytest.Item]:
        """Give an item for each property, then one for each other check."""
        kata = self.attempt.kata
        for check, module in self.state.checks.items():
            for name in module.items(kata):
                yield KataItem.from_parent(self, name=name, check=check)

    def refuse(self, why: str) -> None:
        """Judge nothing of this file; that is what is found."""
        self.attempt = replace(self.attempt, source="", problem=why)  # no result of the source is remembered
        self.idle = None


class KataItem(pytest.Item):
    """One thing that is checked about an attempt."""

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
        """The kata it belongs to."""
        return self.parent.attempt.kata

    @property
    def key(self) -> tuple[str, str, str]:
        """By what its result is known: kata, check and name."""
        return self.kata.id, self.check, self.name

    @property
    def idle(self) -> Outcome | None:
        """Why there is nothing to run, if there isn't."""
        return self.parent.idle

    @property
    def reason(self) -> str:
        """What a learner reads about an idle item."""
        return "not started" if self.idle is Outcome.TODO else needs(self.kata)

    @property
    def is_known(self) -> bool:
        """Whether running it needs no waiting and ends well."""
        return self.idle is not None or self.parent.state.passed_before(self.key)

    def runtest(self) -> None:
        """Wait for the result and say what it is."""
        if self.idle:
            pytest.skip(self.reason)
        try:
            result = self.parent.state.result(self.key, self.nodeid)
        except Stopped:
            pytest.skip("the run was stopped")
        if result.outcome is Outcome.PASSED:
            return
        first = self.parent.state.told_before(result)
        if first:
            pytest.skip(f"for the same reason as {first}")
        raise Broken(result)

    def mark_idle(self, report: pytest.TestReport) -> None:
        """Let a report say that there was nothing to run, and why."""
        report.outcome = "skipped"
        report.longrepr = (str(self.path), (self.location[1] or 0) + 1, f"Skipped: {sentence(self.reason)}")

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Show findings as the learner reads them; anything else is an error of ours, shown as pytest does."""
        if isinstance(excinfo.value, Broken):
            result: Result = excinfo.value.args[0]
            state = self.parent.state
            return tell(
                result,
                self.parent.attempt,
                path=state.shown(self.path),
                replay=state.replay(self.path, self.name),
                width=terminal.width(),
                unicode=terminal.takes_unicode(self.config),
            )
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Name the place of the attempt's first definition, and what is checked."""
        found = DEFINITION.search(self.parent.attempt.source)
        line = self.parent.attempt.source.count("\n", 0, found.start()) if found else 0
        return self.path, line, f"{self.kata.id}: {self.name}"


def attempt_file(path: Path, parent: pytest.Collector, state: KataState) -> AttemptFile | None:
    """Give the collector of an attempt, for a path that is named like one."""
    kata = state.bank.katas.get(path.stem) if path.suffix == ".py" else None
    if kata is None:
        return None
    return AttemptFile.from_parent(parent, path=path, attempt=read_attempt(kata, path), state=state)


def describe(item: KataItem) -> dict[str, Any]:
    """Give what an item's report carries about its kata, as data that crosses between processes."""
    state = item.parent.state
    told: dict[str, Any] = {"kata": item.kata.id, "path": os.fspath(item.path), "check": item.check, "item": item.name}
    if item.idle:
        return {**told, "outcome": item.idle.value}
    result = state.results.get(item.nodeid)
    if result is None:
        return {**told, "outcome": Outcome.ERROR.value}
    return {
        **told,
        "outcome": result.outcome.value,
        "result": as_data(result),
        "digest": state.cache.digest(item.parent.attempt),
    }


def state_after(item: KataItem) -> State | None:
    """Give where the attempt stands, once this item has settled it."""
    state = item.parent.state
    if item.idle:
        return State(item.idle.value)
    if state.last.get(item.kata.id) != item.nodeid:
        return None
    results = [result for result in state.results.values() if result.kata == item.kata.id]
    verdict = conclude(item.kata, "", state.expected(item.kata), results)
    return verdict.state if verdict else None
