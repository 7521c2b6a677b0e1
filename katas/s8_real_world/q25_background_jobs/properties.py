"""The laws of q25_background_jobs."""

from itertools import pairwise
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, equal, holds

from . import scenarios
from .scenarios import ERRORS, WAYS, Run

TRIES: Final = 4
MANY: Final = 300
FAILURES: Final = st.lists(st.sampled_from(sorted(ERRORS)), max_size=TRIES + 2)
RUNS: Final = st.lists(st.tuples(st.sampled_from(WAYS), st.integers(0, 2), FAILURES), min_size=1, max_size=5)
CALLS: Final = {
    "apply": "send_report.apply(args=({user},))",
    "delay": "send_report.delay({user})",
    "apply_async": "send_report.apply_async(({user},))",
    "keyword": "send_report.delay(user_id={user})",
}


def _run(attempt: Attempt, *runs: Run) -> list[dict[str, Any]]:
    lines = []
    for way, user, errors in runs:
        raised = f"  # deliver raises {', '.join(errors)}" if errors else ""
        lines.append(f"{CALLS[way].format(user=user)}{raised}")
    attempt.show("\n".join(lines))
    return attempt.run(scenarios.run, [*runs])


@settings(max_examples=10)
@given(way=st.sampled_from(WAYS), errors=FAILURES)
@example(way="delay", errors=[])
@example(way="delay", errors=["OSError"])
@example(way="delay", errors=["Exception"])
@example(way="delay", errors=["OwnError"])
@example(way="delay", errors=["OSError"] * 3)
@example(way="delay", errors=["OSError"] * 4)
@example(way="delay", errors=["KeyError", "ValueError", "OSError", "TimeoutError", "OSError"])
def test_tried_four_times(attempt: Attempt, way: str, errors: list[str]) -> None:
    """`deliver` is called for the user until it does not raise, four times at most in one run."""
    (seen,) = _run(attempt, (way, 1, errors))
    equal(seen["calls"], [1] * min(len(errors) + 1, TRIES), "these are the users for whom `deliver` is called")
    equal(seen["state"], "SUCCESS" if len(errors) < TRIES else "FAILURE", "this is the state of the task")


@settings(max_examples=8)
@given(way=st.sampled_from(WAYS), errors=st.lists(st.sampled_from(sorted(ERRORS)), min_size=TRIES, max_size=TRIES + 1))
@example(way="delay", errors=["OSError"] * 4)
@example(way="delay", errors=["OSError", "OSError", "OSError", "KeyError"])
def test_last_error_is_the_tasks(attempt: Attempt, way: str, errors: list[str]) -> None:
    """After four failures the error of the task is the one that `deliver` raised last."""
    (seen,) = _run(attempt, (way, 1, errors))
    equal(seen["error"], f"{errors[TRIES - 1]}: try {TRIES}", "this is the error of the task")


@settings(max_examples=8)
@given(way=st.sampled_from(WAYS), errors=FAILURES)
@example(way="delay", errors=["OSError"] * 3)
@example(way="delay", errors=["OSError"] * 4)
def test_delays_grow(attempt: Attempt, way: str, errors: list[str]) -> None:
    """Celery is asked to try again after each of the first three failures, each time after a longer delay."""
    (seen,) = _run(attempt, (way, 1, errors))
    delays = seen["delays"]
    holds(len(delays) == min(len(errors), TRIES - 1), f"Celery's retry is asked for {len(delays)} times", delays)
    holds(all(delay >= 0 for delay in delays), "a delay is negative, or there is none", delays)
    holds(
        all(one < other for one, other in pairwise(delays)),
        "a delay is no longer than the one before",
        delays,
    )


@settings(max_examples=3)
@given(first=st.sampled_from(WAYS), second=st.sampled_from(WAYS))
@example(first="delay", second="delay")
def test_delays_are_the_same_each_time(attempt: Attempt, first: str, second: str) -> None:
    """The delays have no jitter: two tasks that fail alike wait alike."""
    errors = ["OSError"] * TRIES
    one, other = _run(attempt, (first, 1, errors), (second, 2, errors))
    rounded = [[round(delay) for delay in seen["delays"]] for seen in (one, other)]
    equal(rounded[1], rounded[0], "the delays of the second task are not those of the first")


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
    """Who has had a report is not sent another, and a run for them succeeds; who has had none is."""
    delivered: set[int] = set()
    due = []
    for _, user, errors in runs:
        calls = 0 if user in delivered else min(len(errors) + 1, TRIES)
        failed = calls > 0 and len(errors) >= TRIES
        due.append(([user] * calls, "FAILURE" if failed else "SUCCESS"))
        if not failed:
            delivered.add(user)
    seen = _run(attempt, *runs)
    equal([(one["calls"], one["state"]) for one in seen], due, "these are the calls of `deliver` and the state, run by run")


def test_nobody_is_forgotten(attempt: Attempt) -> None:
    """However many users have had a report, none of them is sent another."""
    attempt.show(f"for user in [*range({MANY}), *range({MANY})]: send_report.delay(user)")
    seen = attempt.run(scenarios.run, [("delay", user, []) for user in [*range(MANY)] * 2])
    twice = sorted(user for one in seen[MANY:] for user in one["calls"])
    holds(not twice, f"{len(twice)} users have two reports, the first of them user {min(twice, default=0)}")


def test_acknowledged_late(attempt: Attempt) -> None:
    """`send_report` is a task of `app` that is acknowledged late."""
    attempt.show("send_report.acks_late")
    known, late = attempt.run(scenarios.is_late)
    holds(known, "the task is none of `app`")
    holds(late, "the task is acknowledged before it runs")
