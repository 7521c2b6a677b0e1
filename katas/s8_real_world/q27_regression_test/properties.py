"""The properties of q27_regression_test: versions that keep the contract, and edits that break one point of it."""

from hashlib import sha256
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, holds

from . import scenarios

SORTING: Final = """
def merge_bookings(bookings):
    taken = []
    for start, end in sorted(bookings):
        if taken and start <= taken[-1][1]:
            taken[-1] = (taken[-1][0], max(taken[-1][1], end))
        else:
            taken.append((start, end))
    return taken
"""
MINUTES: Final = """
def merge_bookings(bookings):
    day = [False] * 1442
    for start, end in bookings:
        for minute in range(start, end):
            day[minute] = True
    starts = [minute for minute in range(1441) if day[minute] and not day[minute - 1]]
    ends = [minute for minute in range(1441) if day[minute - 1] and not day[minute]]
    return list(zip(starts, ends))
"""
ABSORBING: Final = """
def merge_bookings(bookings):
    if any(start >= end for start, end in bookings):
        raise ValueError("it ends before it starts")
    waiting = list(bookings)
    taken = []
    while waiting:
        start, end = waiting.pop(0)
        near = [other for other in waiting if other[0] <= end and start <= other[1]]
        if near:
            waiting = [other for other in waiting if other not in near]
            near.append((start, end))
            waiting.append((min(start for start, _ in near), max(end for _, end in near)))
        else:
            taken.append((start, end))
    taken.sort()
    return taken
"""

REPORTED: Final = "a booking within another one ends it"
FAULTS: Final = {
    REPORTED: (SORTING, "max(taken[-1][1], end) => end"),
    "what touches is kept apart": (SORTING, "start <= taken => start < taken"),
    "a free minute is taken": (
        ABSORBING,
        "other[0] <= end and start <= other[1] => other[0] <= end + 1 and start <= other[1] + 1",
    ),
    "the bookings are expected in order of time": (SORTING, "sorted(bookings) => bookings"),
    "the result is not sorted": (ABSORBING, "taken.sort() => pass"),
    "the argument is sorted in place": (SORTING, "in sorted(bookings) => in (bookings.sort() or bookings)"),
    "the argument itself is returned": (
        SORTING,
        "    taken = [] =>     if len(bookings) < 2:\n        return bookings\n    taken = []",
    ),
    "an empty list raises an error": (
        MINUTES,
        "day = [False] * 1442 => day = [False] * (max(end for _, end in bookings) and 1442)",
    ),
    "of bookings that start together only the last one counts": (ABSORBING, "list(bookings) => list(dict(bookings).items())"),
}
"""Broken versions by what they do wrong: a correct version, and the edit, `old => new`, that breaks it."""


def _broken(right: str, edit: str) -> str:
    """Return the version after this edit. Raise `ValueError` unless the old text occurs exactly once."""
    old, new = edit.split(" => ")
    if right.count(old) != 1:
        raise ValueError(f"{old!r} occurs {right.count(old)} times: write an edit that fits in one place.")
    return right.replace(old, new)


RIGHT: Final = (SORTING, MINUTES, ABSORBING)
BROKEN: Final = {name: _broken(*fault) for name, fault in FAULTS.items()}
RELATIVES: Final = tuple(version for name, version in BROKEN.items() if name != REPORTED)
MIXED: Final = sorted((*RIGHT, *BROKEN.values()), key=lambda version: sha256(version.encode()).digest())
"""All versions, in an order that reveals nothing."""
WORDS: Final = {"failed": "failed", "skipped": "was skipped", "xfail": "is marked xfail", "error": "could not be collected"}


def _try(attempt: Attempt, version: str) -> dict[str, Any]:
    attempt.show("pytest q27_regression_test.py")
    return attempt.run(scenarios.run_tests, version)


def _refusal(report: dict[str, Any]) -> str:
    """Return what did not pass; an empty string if there were tests and all of them passed."""
    for name, outcome, message in report["others"]:
        return f"{name or 'the file'} {WORDS[outcome]} on a version that keeps the contract: {message}"
    return "" if report["status"] == "ok" else f"pytest ended with: {report['status']}"


def _catches(report: dict[str, Any]) -> bool:
    return any(outcome == "failed" for _, outcome, _ in report["others"])


@settings(max_examples=2)  # of which the first is as simple as can be, the order above
@given(order=st.permutations(MIXED).map(lambda order: order[:4]))
@example(order=[SORTING, *MIXED])
def test_relatives_are_caught(attempt: Attempt, order: list[str]) -> None:
    """On each of the eight other broken versions at least one test fails, and on correct versions among them none."""
    # All versions are followed by a few in an order that depends on the attempt, so that no attempt can rely on the order.
    caught = []
    for version in order:
        report = _try(attempt, version)
        if version in RIGHT:
            holds(not _refusal(report), "a test does not pass on a version that keeps the contract")
        elif version in RELATIVES:
            caught.append(_catches(report))
    holds(all(caught), f"{sum(caught)} of the {len(caught)} other broken versions were caught")


def test_reported_bug_is_caught(attempt: Attempt) -> None:
    """On the version with the reported bug at least one test fails."""
    holds(_catches(_try(attempt, BROKEN[REPORTED])), "all tests pass, although the room is still shown as free")


@settings(max_examples=2)
@given(before=st.sampled_from([*BROKEN.values()]), version=st.sampled_from(RIGHT))
@example(before="", version=SORTING)
@example(before="", version=MINUTES)
@example(before="", version=ABSORBING)
def test_right_versions_pass(attempt: Attempt, before: str, version: str) -> None:
    """There is at least one test, and all tests pass on every version that keeps the contract, whatever ran before."""
    if before:
        _try(attempt, before)
    report = _try(attempt, version)
    holds(not _refusal(report), _refusal(report))
