"""The lines below the first failure of a kata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.model import Finding, Outcome, Result
from pytest_interview_kata.report.terminal.others import in_brief, mention
from pytest_interview_kata.results.causes import causes

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNTER = "it raised NameError: name 'Counter' is not defined"


def below(results: Sequence[Result], width: int = 80) -> list[str]:
    found = causes(results)
    return mention(found[0], in_brief(found), width=width).splitlines()


def broken(item: str, message: str, check: str = "properties") -> Result:
    return Result("q", check, item, Outcome.FAILED, (Finding(message, call="f()", sentence=f"A long sentence about {item}."),))


def test_a_single_failure_needs_no_more_lines() -> None:
    assert below([broken("a", "no")]) == []


def test_what_fails_for_the_same_reason_is_named() -> None:
    tools = [Result("q", name, name, Outcome.FAILED, (Finding("Undefined name `Counter`", 3),)) for name in ("types", "lint")]
    assert below([broken("a", COUNTER), broken("b", COUNTER), tools[0]]) == [
        "and 1 more property fails for the same reason: b",
        "types reports it, too",
    ]
    assert below([*(broken(name, COUNTER) for name in "abc"), *tools]) == [
        "and 2 more properties fail for the same reason: b, c",
        "types and lint report it, too",
    ]


def test_what_fails_for_other_reasons_is_named_with_its_sentence() -> None:
    shown = below([broken("a", "no"), broken("second", "no"), broken("c", COUNTER), broken("d", COUNTER)], width=40)
    assert shown == [
        "and 1 more property fails for the same",
        "  reason: d",
        "also fails: a: A long sentence about a.",
        "also fails: second: A long sentence",
        "  about second.",
        "`pytest --kata -v` shows them in full,",
        "  `kata debug q NAME` runs one of them",
    ]


def test_a_group_is_named_in_full() -> None:
    shown = below([broken("a", "no"), *(broken(name, COUNTER.replace("Counter", "x")) for name in "bc"), broken("d", COUNTER)])
    assert shown[1:3] == ["also fails: a: A long sentence about a.", "also fails: d: NameError: name 'Counter' is not defined"]
    shown = below(
        [*(broken(name, COUNTER) for name in "abc"), *(broken(name, COUNTER.replace("Counter", "x")) for name in "de")]
    )
    assert shown[1] == "also fail: d, e: NameError: name 'x' is not defined"


def test_short_values_are_shown() -> None:
    def wrong(got: str, expected: str) -> list[str]:
        finding = Finding("", call="f(1)", got=got, expected=expected, sentence="No space.")
        return below([broken("a", "no"), Result("q", "properties", "b", Outcome.FAILED, (finding,))], width=200)

    assert wrong("'a '", "'a'")[0] == "also fails: b: No space. ('a ' instead of 'a')"
    assert wrong("'a '", "'" + "a" * 40)[0] == "also fails: b: No space."
    assert wrong("1\n2", "1")[0] == "also fails: b: No space."


def test_nothing_else_counts_if_the_attempt_cannot_be_imported() -> None:
    error = Finding("it cannot be imported: SyntaxError: no")
    assert below([Result("q", "properties", name, Outcome.ERROR, (error,)) for name in "ab"]) == [
        "nothing else can be judged before this is corrected"
    ]
