"""Calls of several stored cases are sent together; results are the same as if they were sent one by one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_interview_kata.judge.batch import ALONE, SIZE
from pytest_interview_kata.judge.client import Client
from pytest_interview_kata.judge.compare import equal
from pytest_interview_kata.judge.search import Plan
from pytest_interview_kata.judge.search import Search as CaseSearch
from pytest_interview_kata.model import Attempt, Kata, Outcome, Result, Task
from pytest_interview_kata.run.context import Search
from pytest_interview_kata.run.order import order
from pytest_interview_kata.sandbox.pool import PlayerPool
from pytest_interview_kata.sandbox.session import OutOfStep, PlayerSession
from tests.sample_packs import RIGHT, own_kata

if TYPE_CHECKING:
    from pytest_interview_kata.pack.reader import Bank
    from pytest_interview_kata.run.judge_process import Judge

    from .conftest import MakeKata

PROPERTIES: Final = """from hypothesis import given, strategies as st
from pytest_interview_kata.properties import equal

@given(number=st.integers(0, 200))
def test_first(attempt, number):
    \"\"\"The number is doubled.\"\"\"
    equal(attempt.double(number), number * 2)

@given(number=st.integers(0, 200))
def test_second(attempt, number):
    \"\"\"The number is doubled, in lines.\"\"\"
    session = attempt.session("number = {number}", number=number)
    session.equal("double(number)", number * 2)
    session.equal("double(number + 1)", number * 2 + 2)

@given(number=st.integers(0, 200))
def test_third(attempt, number):
    \"\"\"An even number is doubled twice.\"\"\"
    twice = attempt.double(number)
    equal(twice if number % 2 else attempt.double(twice), number * (2 if number % 2 else 4))
"""
CHANGING: Final = """from hypothesis import given, strategies as st
from pytest_interview_kata.properties import equal

CALLS = []

@given(number=st.integers(0, 200))
def test_changing(attempt, number):
    \"\"\"A number is doubled that depends on earlier calls of the property.\"\"\"
    CALLS.append(number)
    equal(attempt.double(len(CALLS)), len(CALLS) * 2)
"""
STATE: Final = "def double(number):\n    CALLS.append(number)\n    {when}\n    return number * 2\n\nCALLS = []\n"
ATTEMPTS: Final = {
    "right": RIGHT,
    "wrong": "def double(number):\n    return number + number % 7\n",
    "wrong for one number": "def double(number):\n    return number * 2 + (number == 23)\n",
    "wrong for large numbers": "def double(number):\n    return number * 2 if number < 180 else 0\n",
    "wrong for the tenth call": STATE.format(when="if len(CALLS) == 10: return 0"),
    "wrong for each fifteenth call": STATE.format(when="if len(CALLS) % 15 == 0: return 0"),
    "wrong after the hundredth call": STATE.format(when="if len(CALLS) > 100: return 0"),
    "wrong after 30 is seen": STATE.format(when="if 30 in CALLS: return 0"),
    "raises": STATE.format(when="if len(CALLS) == 20: raise ValueError(len(CALLS))"),
    "exits": STATE.format(when="if len(CALLS) == 20: raise SystemExit"),
    "crashes": STATE.format(when="if len(CALLS) % 20 == 0: print('bye'); import os; os._exit(3)"),
    "hangs": STATE.format(when="while len(CALLS) == 20: pass"),
    "prints": STATE.format(when="print('call', len(CALLS)); number += len(CALLS) == 25"),
    "prints and hangs": STATE.format(when="print('call', len(CALLS))\n    while len(CALLS) == 20: pass"),
    "sends too much": STATE.format(when="if len(CALLS) == 20: return 'x' * (5 << 20)"),
    "sends an object": STATE.format(when="if len(CALLS) == 20: return object()"),
}


@pytest.fixture(scope="module")
def kata(judge: Judge, tmp_path_factory: pytest.TempPathFactory) -> Kata:
    """Return a kata whose cases are stored."""
    made = own_kata(tmp_path_factory.mktemp("batches"), PROPERTIES)
    kata = replace(made, limits=replace(made.limits, call=0.3))
    judged(judge, kata, RIGHT)
    return kata


def judged(judge: Judge, kata: Kata, source: str, **how: bool) -> list[Result]:
    task = Task(Attempt(kata, Path("/attempts/k.py"), source), kata.properties)
    return [replace(result, seconds=0.0) for result in judge.serve(task, Search(**how))]  # type: ignore[arg-type]


@pytest.mark.parametrize("source", ATTEMPTS.values(), ids=ATTEMPTS)
def test_results_are_the_same_without_batches(judge: Judge, kata: Kata, source: str) -> None:
    assert judged(judge, kata, source) == judged(judge, kata, source, batches=False)


@pytest.mark.parametrize("once_broken", ["go on", "stop"])
def test_outcomes_are_the_same_without_counterexamples(judge: Judge, kata: Kata, once_broken: str) -> None:
    for source in ATTEMPTS.values():
        one, other = (
            [
                (result.item, result.outcome, result.tried)
                for result in judge.serve(
                    Task(Attempt(kata, Path("/attempts/k.py"), source), kata.properties),
                    Search(batches=batches, once_broken=once_broken),  # type: ignore[arg-type]
                )
            ]
            for batches in (True, False)
        )
        assert one == other


def test_calls_are_sent_ahead_after_the_first_cases(tiny: Bank) -> None:
    kata = tiny.kata("t01_double")
    task = Task(Attempt(kata, Path("/attempts/k.py"), RIGHT), kata.properties)
    players = PlayerPool()
    session = PlayerSession(order(task, [], Search())["load"], players)
    ahead: list[bool] = []

    @given(number=st.integers())
    def prop(attempt: Any, number: int) -> None:
        equal(attempt.double(number), number * 2)
        ahead.append(session.is_ahead)  # not reached in a rehearsal

    cases = [{"number": number} for number in range(ALONE + SIZE + 3)]
    plan = Plan(seed=0, examples=0, own_seed=0, own_examples=0, cases=cases, complete=True)
    try:
        session.load()
        assert CaseSearch(prop, Client(session), []).run(plan) is None
        with pytest.raises(OutOfStep):
            out_of_step(session)
    finally:
        players.close()

    assert ahead == [False] * ALONE + [True] * (SIZE - 1) + [False] + [True] * 2 + [False]


def out_of_step(session: PlayerSession) -> None:
    calls = [Client(session)._request("call", "double", (number,), {}, on=None) for number in (1, 2)]
    session.send_ahead(calls[:1])
    session.ask(calls[1], lambda _: {})


def test_an_attempt_cannot_withdraw_an_answer(judge: Judge, kata: Kata) -> None:
    """The pipe with the answers cannot be read by the attempt, so that later calls do not change earlier answers."""
    source = (
        "import os\n\nSEEN = []\n\ndef double(number):\n    SEEN.append(number)\n    if len(SEEN) == 12:\n"
        "        for fd in range(3, 9):\n            try:\n                os.set_blocking(fd, False)\n"
        "                with open(f'/proc/self/fd/{fd}', 'rb', buffering=0) as pipe:\n                    pipe.read(1 << 16)\n"
        "            except OSError:\n                pass\n"
        "    return 1 if len(SEEN) == 9 else number * 2\n"
    )
    outcomes = {result.item: result.outcome for result in judged(judge, kata, source)}

    assert outcomes["first"] is Outcome.FAILED


def test_a_property_may_call_something_else_than_in_its_rehearsal(judge: Judge, make_kata: MakeKata) -> None:
    kata = make_kata(CHANGING, RIGHT)
    for _ in range(2):
        assert [result.outcome for result in judged(judge, kata, RIGHT)] == [Outcome.PASSED]
    wrong = "def double(number):\n    return number * 2 if number < 120 else 0\n"
    assert [result.outcome for result in judged(judge, kata, wrong)] == [Outcome.FAILED]
