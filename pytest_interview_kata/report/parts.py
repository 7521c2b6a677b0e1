"""What several formats show in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Finding, Kata, Verdict


def effort(kata: Kata) -> str:
    """Return the level of a kata and how long it should take."""
    return f"{kata.level}, about {kata.level.minutes} minutes"


def help_used(verdict: Verdict) -> Iterator[str]:
    """Yield which help the learner took."""
    if verdict.hints:
        yield f"{counted(verdict.hints, 'hint')} taken"
    if verdict.gave_up:
        yield "solution seen"


def values(finding: Finding) -> list[tuple[str, str]]:
    """Return the names and the values that a finding compares."""
    return [pair for pair in (("got", finding.got), ("expected", finding.expected)) if pair[1]]


def place(finding: Finding) -> str:
    """Return the line that a finding is about, such as `line 3`; an empty string if it is about a call or the whole attempt."""
    return f"line {finding.line}" if finding.line and not finding.call else ""
