"""What several formats show: totals by state, the share of solved katas, efforts, and the values of findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import OWN_TESTS, State
from pytest_interview_kata.text import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pytest_interview_kata.model import Finding, Kata
    from pytest_interview_kata.results.progress import DueCards, Progress, SectionProgress
    from pytest_interview_kata.results.verdict import Verdict

ORDER: Final = (State.SOLVED, State.POLISH, State.FAILING, State.TODO, State.SKIPPED)
"""The order in which reports show the states."""
STARTED: Final = (State.FAILING, State.POLISH)
"""The states of attempts that have findings, the most urgent first."""
COLOURS: Final = ((100, "brightgreen"), (75, "green"), (50, "yellowgreen"), (25, "yellow"), (1, "orange"), (0, "lightgrey"))
"""Colours of shields.io, each with the lowest percentage of solved katas for it."""


def count_states(totals: Mapping[State, int]) -> dict[str, int]:
    """Return how many katas there are, and how many are in each state."""
    return {"katas": sum(totals.values()), **{state.value: totals.get(state, 0) for state in ORDER}}


def section_data(section: SectionProgress, row: Callable[[Verdict], object]) -> dict[str, Any]:
    """Return a section as data; `row` turns each verdict into data."""
    questions = ((each.question, [row(verdict) for verdict in each.verdicts]) for each in section.questions)
    return {
        "slug": section.section.slug,
        "title": section.section.title,
        "totals": count_states(section.totals),
        "questions": [{"number": question.number, "text": question.text, "katas": katas} for question, katas in questions],
    }


def share(totals: Mapping[State, int], whole: int = 100) -> int:
    """Return `whole` times the share of solved katas, rounded; `whole` only if all are solved, and 0 only if none is."""
    solved, katas = totals.get(State.SOLVED, 0), sum(totals.values())
    if solved in {0, katas}:
        return whole if solved else 0
    return min(max(round(whole * solved / katas), 1), whole - 1)


def colour(totals: Mapping[State, int]) -> str:
    """Return the name of the colour for the percentage of solved katas."""
    reached = share(totals)
    return next(name for least, name in COLOURS if reached >= least)


def of_all(totals: Mapping[State, int]) -> str:
    """Return the number of solved katas and of all katas, such as `5/13`."""
    return f"{totals.get(State.SOLVED, 0)}/{sum(totals.values())}"


def effort(kata: Kata) -> str:
    """Return the level of a kata and how long it should take."""
    return f"{kata.level}, about {kata.level.minutes} minutes"


def help_used(verdict: Verdict) -> Iterator[str]:
    """Yield a phrase for each kind of help that the learner used."""
    if verdict.hints:
        yield f"{counted(verdict.hints, 'hint')} taken"
    if verdict.gave_up:
        yield "solution seen"


def own_tests(verdict: Verdict) -> str:
    """Return what is known about the learner's own tests, such as `17 of 24 mistakes caught`; empty if there are none."""
    found = (finding for result in verdict.results if result.check == OWN_TESTS for finding in result.findings)
    return "; ".join(finding.message for finding in found)


def due_today(due: DueCards) -> str:
    """Return what is due for review, such as `12 cards and 1 kata to repeat`; empty if nothing is."""
    katas = f"{counted(due.katas, 'kata')} to repeat" if due.katas else ""
    return " and ".join(filter(None, [counted(due.cards, "card") if due.cards else "", katas]))


def next_step(progress: Progress) -> tuple[str, str]:
    """Return the kata to continue with, and a note; empty strings if there is none. A kata to solve again comes first."""
    if progress.due and progress.due.again:
        return progress.due.again, "solve it again with kata review"
    if progress.next is None:
        return "", ""
    lacks_file = "" if progress.next.path else "; make the file with kata init"
    return progress.next.path or progress.next.kata.id, effort(progress.next.kata) + lacks_file


def values(finding: Finding) -> list[tuple[str, str]]:
    """Return the names and the values that a finding compares."""
    return [pair for pair in (("got", finding.got), ("expected", finding.expected)) if pair[1]]


def line_of(finding: Finding) -> str:
    """Return the line that a finding is about, such as `line 3`; an empty string if it is about a call or the whole attempt."""
    return f"line {finding.line}" if finding.line and not finding.call else ""
