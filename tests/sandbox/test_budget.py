"""The time for all calls of an attempt together."""

from __future__ import annotations

from pytest_interview_kata.sandbox.budget import PATIENCE, Budget
from pytest_interview_kata.sandbox.clock import Spent

TOTAL = 10.0


def budget(*, awaited: float, answering: float = 0.0, judge_starved: float = 0.0) -> Budget:
    starved = iter([5.0, 5.0 + judge_starved])
    made = Budget(TOTAL, lambda: next(starved))
    made.awaited, made.answering = awaited, answering
    return made


def test_work_is_limited() -> None:
    assert not budget(awaited=11.0).is_used_up(lambda: Spent(worked=9.0))
    assert budget(awaited=11.0).is_used_up(lambda: Spent(worked=10.1))


def test_waiting_is_limited() -> None:
    most = TOTAL * PATIENCE
    assert not budget(awaited=most - 0.1).is_used_up(Spent)
    assert budget(awaited=most + 0.1).is_used_up(Spent)


def test_a_busy_machine_uses_up_no_time() -> None:
    assert not budget(awaited=1000.0).is_used_up(lambda: Spent(worked=5.0, starved=990.0))
    assert not budget(awaited=1000.0, judge_starved=900.0).is_used_up(lambda: Spent(worked=5.0, starved=90.0))
    assert budget(awaited=1000.0, judge_starved=900.0).is_used_up(lambda: Spent(worked=5.0, starved=70.0))


def test_work_of_the_judge_in_callbacks_counts() -> None:
    assert budget(awaited=8.0, answering=4.0).is_used_up(lambda: Spent(worked=7.0))
    assert not budget(awaited=8.0, answering=4.0).is_used_up(lambda: Spent(worked=5.0))


def test_what_lost_players_have_spent_counts() -> None:
    kept = budget(awaited=1000.0)
    kept.ended(Spent(worked=5.0, starved=490.0))
    kept.ended(None)
    assert not kept.is_used_up(lambda: Spent(worked=4.0, starved=490.0))

    used_up = budget(awaited=11.0)
    used_up.ended(Spent(worked=7.0))
    assert used_up.is_used_up(lambda: Spent(worked=4.0))


def test_what_a_player_has_spent_before_does_not_count() -> None:
    fresh = budget(awaited=11.0)
    fresh.started(Spent(worked=100.0))
    assert not fresh.is_used_up(lambda: Spent(worked=105.0))


def test_without_times_from_the_platform_all_time_is_work() -> None:
    assert not budget(awaited=9.9).is_used_up(lambda: None)
    assert budget(awaited=10.1).is_used_up(lambda: None)
