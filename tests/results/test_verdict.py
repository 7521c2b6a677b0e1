from __future__ import annotations

from functools import partial
from itertools import permutations, product
from pathlib import Path

import pytest

from pytest_interview_kata.model import Kata, Level, Outcome, Question, Result, Section, State
from pytest_interview_kata.results import verdict as verdicts
from pytest_interview_kata.results.verdict import Verdict

KATA = Kata("q01_x", "interview", Path("x"), "X", Question(1, Section("s", "S"), "?"), Level.CORE, ("first", "second"))
EXPECTED = {"properties": ("first", "second"), "types": ("types",), "lint": ("lint",), "rules": ("rules",)}
ITEMS = [(check, item) for check, items in EXPECTED.items() for item in items]
REMARKS = frozenset({"types", "lint"})
conclude = partial(verdicts.conclude, remarks=REMARKS)
BAD = [Outcome.FAILED, Outcome.TIMEOUT, Outcome.CRASHED, Outcome.ERROR]


def results(**differing: Outcome | None) -> list[Result]:
    """Return a result for every item, passed if no outcome is given; an item whose outcome is None has no result."""
    outcomes = {item: differing.get(item, Outcome.PASSED) for _, item in ITEMS}
    return [Result(KATA.id, check, item, outcome) for check, item in ITEMS if (outcome := outcomes[item])]


def state(given: list[Result]) -> State | None:
    verdict = conclude(KATA, "katas/x.py", EXPECTED, given)
    return verdict.state if verdict else None


def test_everything_passed_is_solved() -> None:
    assert conclude(KATA, "katas/x.py", EXPECTED, results(), hints=2, gave_up=True) == Verdict(
        KATA, State.SOLVED, "katas/x.py", tuple(results()), hints=2, gave_up=True, remarks=REMARKS
    )


@pytest.mark.parametrize("outcome", BAD)
@pytest.mark.parametrize("item", ["first", "second", "rules"])
def test_a_broken_law_or_rule_fails(item: str, outcome: Outcome) -> None:
    assert state(results(**{item: outcome})) is State.FAILING


@pytest.mark.parametrize("outcome", BAD[1:])
@pytest.mark.parametrize("item", ["types", "lint"])
def test_what_cannot_be_judged_at_all_fails(item: str, outcome: Outcome) -> None:
    assert state(results(**{item: outcome})) is State.FAILING


@pytest.mark.parametrize(
    ("types", "lint"), [(Outcome.FAILED, Outcome.PASSED), (Outcome.PASSED, Outcome.FAILED), (Outcome.FAILED, Outcome.FAILED)]
)
def test_remarks_alone_need_polish(types: Outcome, lint: Outcome) -> None:
    assert state(results(types=types, lint=lint)) is State.POLISH


def test_a_remark_beside_a_broken_law_is_no_polish() -> None:
    assert state(results(first=Outcome.FAILED, lint=Outcome.FAILED)) is State.FAILING


@pytest.mark.parametrize("item", [item for _, item in ITEMS])
def test_nothing_is_solved_while_a_result_is_missing(item: str) -> None:
    assert state(results(**{item: None})) is None


@pytest.mark.parametrize("outcome", [Outcome.SKIPPED, Outcome.TODO])
@pytest.mark.parametrize("item", [item for _, item in ITEMS])
def test_nothing_is_solved_while_an_item_is_untried(item: str, outcome: Outcome) -> None:
    assert state(results(**{item: outcome})) is None


def test_no_results_are_no_verdict() -> None:
    assert state([]) is None


def test_a_failure_needs_no_more_evidence() -> None:
    assert state([Result(KATA.id, "properties", "first", Outcome.FAILED)]) is State.FAILING


def test_a_remark_is_no_verdict_while_it_is_not_known_to_behave() -> None:
    assert state(results(second=None, lint=Outcome.FAILED)) is None


def test_polish_is_known_before_the_last_remark() -> None:
    assert state(results(types=None, lint=Outcome.FAILED)) is State.POLISH


@pytest.mark.parametrize(("outcome", "expected"), [(Outcome.TODO, State.TODO), (Outcome.SKIPPED, State.SKIPPED)])
def test_untried_as_a_whole(outcome: Outcome, expected: State) -> None:
    assert state(results(**{item: outcome for _, item in ITEMS})) is expected
    assert state([Result(KATA.id, "lint", "lint", outcome)]) is expected


def test_without_laws_nothing_can_be_solved() -> None:
    passed = [Result(KATA.id, "types", "types", Outcome.PASSED)]
    assert conclude(KATA, "x.py", {"types": ["types"]}, passed) is None
    assert conclude(KATA, "x.py", {}, passed) is None
    assert conclude(KATA, "x.py", {}, []) is None


@pytest.mark.parametrize("bad", BAD)
def test_a_right_answer_does_not_undo_a_wrong_one(bad: Outcome) -> None:
    again = [Result(KATA.id, "properties", "first", outcome) for outcome in (Outcome.PASSED, bad, Outcome.PASSED)]
    for order in permutations(again):
        assert state([*results(first=None), *order]) is State.FAILING


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (Outcome.TODO, Outcome.CRASHED, Outcome.CRASHED),
        (Outcome.SKIPPED, Outcome.PASSED, Outcome.SKIPPED),
        (Outcome.PASSED, Outcome.SKIPPED, Outcome.SKIPPED),
        (Outcome.FAILED, Outcome.ERROR, Outcome.FAILED),
        (Outcome.ERROR, Outcome.FAILED, Outcome.ERROR),
        (Outcome.TODO, Outcome.SKIPPED, Outcome.TODO),
    ],
)
def test_of_several_results_the_worst_is_kept_and_of_equals_the_first(first: Outcome, second: Outcome, kept: Outcome) -> None:
    law = Result(KATA.id, "properties", "second", Outcome.FAILED)
    given = [law, *[Result(KATA.id, "properties", "first", outcome) for outcome in (first, second)]]
    verdict = conclude(KATA, "x.py", {"properties": ("first", "second")}, given)
    assert verdict is not None
    assert [result.outcome for result in verdict.results] == [kept, Outcome.FAILED]


@pytest.mark.parametrize("name", ["types", "lint"])
def test_a_property_named_like_a_check_is_a_property(name: str) -> None:
    expected = {"properties": (name,), "types": ("annotations",)}
    remark = Result(KATA.id, "types", "annotations", Outcome.FAILED)
    law = Result(KATA.id, "properties", name, Outcome.PASSED)
    assert conclude(KATA, "x.py", expected, [remark]) is None
    assert conclude(KATA, "x.py", expected, [law, remark]) == Verdict(
        KATA, State.POLISH, "x.py", (law, remark), remarks=REMARKS
    )


def test_results_come_in_the_order_of_what_was_expected() -> None:
    verdict = conclude(KATA, "x.py", EXPECTED, results()[::-1])
    assert verdict is not None
    assert verdict.results == tuple(results())


def test_results_of_other_katas_are_left_aside() -> None:
    other = Result("q02_y", "properties", "first", Outcome.FAILED)
    assert state([*results(), other]) is State.SOLVED
    assert state([other]) is None


def test_a_check_that_nobody_expected_counts_when_it_fails() -> None:
    assert state([*results(), Result(KATA.id, "speed", "speed", Outcome.FAILED)]) is State.FAILING
    assert state([*results(), Result(KATA.id, "speed", "speed", Outcome.SKIPPED)]) is None
    assert state([*results(), Result(KATA.id, "speed", "speed", Outcome.PASSED)]) is State.SOLVED


def test_of_all_combinations_one_is_solved() -> None:
    small = {"properties": ("first",), "types": ("types",), "rules": ("rules",)}
    names = [(check, item) for check, items in small.items() for item in items]
    solved = [
        outcomes
        for outcomes in product([None, *Outcome], repeat=3)
        if (
            verdict := conclude(
                KATA,
                "x.py",
                small,
                [Result(KATA.id, *name, outcome) for name, outcome in zip(names, outcomes, strict=True) if outcome],
            )
        )
        and verdict.state is State.SOLVED
    ]
    assert solved == [(Outcome.PASSED,) * 3]
