"""The properties of q25_background_jobs."""

from itertools import pairwise
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import ERRORS, WAYS, Run

TRIES: Final = 4
FAILURES: Final = st.lists(st.sampled_from(sorted(ERRORS)), max_size=TRIES + 2)
RUNS: Final = st.lists(st.tuples(st.sampled_from(WAYS), st.integers(0, 2), FAILURES), min_size=1, max_size=5)
CALLS: Final = {
    "apply": "send_report.apply(args=({user},))",
    "delay": "send_report.delay({user})",
    "apply_async": "send_report.apply_async(({user},))",
    "keyword": "send_report.delay(user_id={user})",
}


HEAD: Final = """\
import sys
from unittest.mock import Mock
app.conf.task_always_eager = True
deliver = sys.modules[send_report.__module__].deliver = Mock()
"""
USERS: Final = "[call.args[0] for call in deliver.mock_calls]"
OWN: Final = "class OwnError(Exception): pass\n"


def _show(attempt: Attempt, *runs: Run, last: str = "") -> None:
    """Show runs with a `Mock` object in place of `deliver`, and this last line."""
    raised = {error for _, _, errors in runs for error in errors}
    lines, failing = [HEAD + OWN if "OwnError" in raised else HEAD], False
    for number, (way, user, errors) in enumerate(runs):
        tries = [f"{error}('try {number}')" for number, error in enumerate(errors, 1)]
        if errors or failing:
            lines.append(f"deliver.side_effect = [{', '.join([*tries, 'None'])}]\n")
        failing = bool(errors)
        lines.append(f"run{number} = {CALLS[way].format(user=user)}\n")
    attempt.show("".join(lines) + last)


def _run(attempt: Attempt, *runs: Run) -> list[dict[str, Any]]:
    _show(attempt, *runs)
    return attempt.run(scenarios.run, [*runs])


@settings(max_examples=10)
@given(way=st.sampled_from(WAYS), errors=FAILURES)
@example(way="delay", errors=[])
@example(way="delay", errors=["OSError"])
@example(way="delay", errors=["Exception"])
@example(way="delay", errors=["OwnError"])
@example(way="delay", errors=["TypeError"])
@example(way="delay", errors=["OSError"] * 3)
@example(way="delay", errors=["OSError"] * 4)
@example(way="delay", errors=["KeyError", "ValueError", "OSError", "TimeoutError", "OSError"])
def test_tried_four_times(attempt: Attempt, way: str, errors: list[str]) -> None:
    """`deliver` is called for the user until it does not raise, at most four times in one run."""
    (seen,) = _run(attempt, (way, 1, errors))
    _show(attempt, (way, 1, errors), last=USERS)
    equal(seen["calls"], [1] * min(len(errors) + 1, TRIES), "the users for whom `deliver` was called")
    _show(attempt, (way, 1, errors), last="run0.state")
    equal(seen["state"], "SUCCESS" if len(errors) < TRIES else "FAILURE", "the state of the task")


@settings(max_examples=8)
@given(way=st.sampled_from(WAYS), errors=st.lists(st.sampled_from(sorted(ERRORS)), min_size=TRIES, max_size=TRIES + 1))
@example(way="delay", errors=["OSError"] * 4)
@example(way="delay", errors=["OSError", "OSError", "OSError", "KeyError"])
def test_last_error_is_the_tasks(attempt: Attempt, way: str, errors: list[str]) -> None:
    """After four failures the task fails with the last exception that `deliver` raised."""
    (seen,) = _run(attempt, (way, 1, errors))
    _show(attempt, (way, 1, errors), last="error = run0.result\nf'{type(error).__name__}: {error}'")
    equal(seen["error"], f"{errors[TRIES - 1]}: try {TRIES}", "the exception of the task")
    holds(seen["unchanged"], "the exception of the task is equal to the last one that `deliver` raised, but another object")


def test_interrupts_are_not_retried(attempt: Attempt) -> None:
    """If `deliver` raises `KeyboardInterrupt`, which is not an `Exception`, it is not called again."""
    interrupt = "deliver.side_effect = KeyboardInterrupt\ntry:\n    send_report.delay(1)\nexcept KeyboardInterrupt:\n    pass\n"
    attempt.show(HEAD + interrupt + USERS)
    equal(attempt.run(scenarios.interrupted), [1], "the users for whom `deliver` was called")


@settings(max_examples=8)
@given(way=st.sampled_from(WAYS), errors=FAILURES)
@example(way="delay", errors=["OSError"] * 3)
@example(way="delay", errors=["OSError"] * 4)
def test_delays_grow(attempt: Attempt, way: str, errors: list[str]) -> None:
    """Celery retries the task after each of the first three failures, each time after a longer delay."""
    (seen,) = _run(attempt, (way, 1, errors))
    delays = seen["delays"]
    holds(len(delays) == min(len(errors), TRIES - 1), f"Celery retried the task {len(delays)} times", delays)
    holds(all(delay >= 0 for delay in delays), "a retry has no delay, or a negative one", delays)
    holds(
        all(one < other for one, other in pairwise(delays)),
        "a delay is no longer than the one before",
        delays,
    )


@settings(max_examples=3)
@given(first=st.sampled_from(WAYS), second=st.sampled_from(WAYS))
@example(first="delay", second="delay")
def test_delays_are_the_same_each_time(attempt: Attempt, first: str, second: str) -> None:
    """The delays have no jitter: two tasks wait the same delays, whatever their users and exceptions are."""
    other_errors = ["TimeoutError", "KeyError", "OwnError", "OSError"]
    one, other = _run(attempt, (first, 1, ["OSError"] * TRIES), (second, 2, other_errors))
    rounded = [[round(delay) for delay in seen["delays"]] for seen in (one, other)]
    equal(rounded[1], rounded[0], "the delays of the second task, in seconds")


@settings(max_examples=20)
@given(runs=RUNS)
@example(runs=[("delay", 1, []), ("delay", 1, [])])
@example(runs=[("delay", 0, []), ("delay", 0, [])])
@example(runs=[("delay", 1, []), ("delay", 2, [])])
@example(runs=[("delay", 1, ["OSError"] * 4), ("delay", 1, [])])
@example(runs=[("delay", 1, ["OSError"]), ("delay", 1, [])])
@example(runs=[("delay", 1, []), ("delay", 1, ["OSError"] * 4)])
@example(runs=[("delay", 1, []), ("delay", 2, []), ("delay", 1, [])])
def test_nobody_has_two_reports(attempt: Attempt, runs: list[Run]) -> None:
    """A user is sent one report and no other, later runs for that user succeed, and after failures a later run delivers it."""
    delivered: set[int] = set()
    users, states = list[int](), list[str]()
    for _, user, errors in runs:
        calls = 0 if user in delivered else min(len(errors) + 1, TRIES)
        failed = calls > 0 and len(errors) >= TRIES
        users += [user] * calls
        states.append("FAILURE" if failed else "SUCCESS")
        if not failed:
            delivered.add(user)
    seen = _run(attempt, *runs)
    _show(attempt, *runs, last=USERS)
    equal([user for one in seen for user in one["calls"]], users, "the users for whom `deliver` was called")
    _show(attempt, *runs, last=f"[{', '.join(f'run{number}.state' for number, _ in enumerate(runs))}]")
    equal([one["state"] for one in seen], states, "the states of the tasks")


@settings(max_examples=1)
@given(first=st.integers(24, 60).map(lambda bits: 2**bits), count=st.integers(300, 1500))
@example(first=0, count=1200)
def test_nobody_is_forgotten(attempt: Attempt, first: int, count: int) -> None:
    """No user is sent a second report, however many users there are."""
    last = first + count - 1
    users = f"[*range({first}, {last + 1}), {last}, {first}]"
    attempt.show(f"app.conf.task_always_eager = True\nfor user in {users}: send_report.delay(user)")
    seen = attempt.run(scenarios.run, [("delay", user, []) for user in [*range(first, last + 1), last, first]])
    twice = sorted(user for one in seen[count:] for user in one["calls"])
    holds(not twice, f"user {min(twice, default=0)} was sent two reports")


def test_acknowledged_late(attempt: Attempt) -> None:
    """`send_report` is a task of `app` that is acknowledged late."""
    attempt.show("send_report.acks_late")
    known, late = attempt.run(scenarios.is_late)
    holds(known, "`send_report` is not a task of `app`")
    holds(late, "the message is acknowledged before the task runs")
