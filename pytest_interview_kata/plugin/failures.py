"""Shows each cause of failure once: pytest's failures and its short summary refer to the item that shows it in full."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pytest_interview_kata.report.terminal.others import in_brief, mention
from pytest_interview_kata.results.causes import Cause, causes, title
from pytest_interview_kata.text import sentence

if TYPE_CHECKING:
    import pytest
    from _pytest._io import TerminalWriter

    from pytest_interview_kata.model import Result


@dataclass(frozen=True, slots=True)
class Crash:
    """The message of a failure, as pytest's short summary expects it."""

    message: str

    def __str__(self) -> str:
        """Return the message."""
        return self.message


@dataclass(frozen=True, slots=True)
class Shown:
    """The text of a failed item. It replaces `longrepr` in the item's report."""

    text: str
    reprcrash: Crash
    """From this attribute, pytest reads the message for its short summary."""

    def __str__(self) -> str:
        """Return the text."""
        return self.text

    def toterminal(self, writer: TerminalWriter) -> None:
        """Write the text to the terminal. pytest calls this."""
        writer.line(self.text)


@dataclass
class Failures:
    """The reports of items that failed, with their results, by kata, check and item."""

    unlisted: list[pytest.TestReport] = field(default_factory=list)
    """Reports of items that fail because their attempt cannot be imported, except the one report that shows this error."""
    _rows: dict[str, dict[tuple[str, str], tuple[Result, pytest.TestReport]]] = field(default_factory=dict)

    def add(self, result: Result, report: pytest.TestReport) -> None:
        """Add a report; if another plugin reruns an item, its last report counts."""
        rows = self._rows.setdefault(result.kata, {})
        rows.pop((result.check, result.item), None)
        if report.failed:
            rows[result.check, result.item] = result, report

    def summarize(self, *, width: int, unicode: bool, in_full: bool) -> None:
        """Rewrite the reports, so that pytest shows each cause once. Show all different counterexamples only if `in_full`."""
        for rows in filter(None, self._rows.values()):
            found = causes(result for result, _ in rows.values())
            if in_full and not found[0].is_load:
                found = [Cause(result) for result, _ in rows.values()]
            others = [] if in_full else in_brief(found)
            for cause in found:
                self.unlisted += [self._report(result) for result in cause.same if cause.is_load]
                for result in cause.same:
                    self._hide(result, title(cause.first), f"same reason as {cause.first.item}")
                if cause in others:
                    self._hide(cause.first, title(cause.first), f"see {found[0].first.item}")
                else:
                    below = mention(cause, others if cause is found[0] else [], width=width, unicode=unicode)
                    self._show(cause.first, below)

    def _show(self, result: Result, below: str) -> None:
        report = self._report(result)
        text = "\n".join(filter(None, [report.longreprtext, below]))
        report.longrepr = Shown(text, Crash(sentence(title(result))))  # type: ignore[assignment]  # pytest needs no more

    def _hide(self, result: Result, message: str, where: str) -> None:
        report = self._report(result)
        report.longrepr = Shown(sentence(f"{message} ({where})"), Crash(sentence(message)))  # type: ignore[assignment]
        report._pdbshown = True  # type: ignore[attr-defined]  # noqa: SLF001 - how pytest leaves out what a debugger has shown

    def _report(self, result: Result) -> pytest.TestReport:
        return self._rows[result.kata][result.check, result.item][1]
