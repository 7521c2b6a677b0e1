"""The order in which tasks are handed out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pytest_interview_kata.model import Attempt, Limits, Task
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.run.schedule import LONG, in_turns


@pytest.fixture
def tasks(tiny_pack: Path) -> dict[str, Task]:
    katas = read_bank([tiny_pack]).katas.values()
    first = next(iter(katas))
    slow = Limits(total=first.limits.total + 1)
    named = {name: replace(first, id=name, limits=slow if name == "slow" else first.limits) for name in ("a", "b", "slow")}
    return {name: Task(Attempt(kata, Path(f"{name}.py"), source=""), ("x", "y", "z")) for name, kata in named.items()}


def order(tasks: dict[str, Task], known: dict[str, dict[str, float]], jobs: int = 1) -> list[tuple[str, str]]:
    given = in_turns([*tasks.values()], lambda kata: known.get(kata, {}), jobs)
    return [(task.attempt.kata.id, "".join(task.items)) for task in given]


def test_the_longest_begins(tasks: dict[str, Task]) -> None:
    known = {"a": {"x": 0.1}, "b": {"x": 0.1, "y": 0.2, "gone": 9.0}, "slow": {"x": 0.2}}
    assert [name for name, _ in order(tasks, known)] == ["b", "slow", "a"]


def test_what_is_allowed_most_time_begins_where_nothing_is_known(tasks: dict[str, Task]) -> None:
    assert [name for name, _ in order(tasks, {})] == ["slow", "a", "b"]
    assert [name for name, _ in order(tasks, {"a": {"x": 7.0}})] == ["slow", "b", "a"]


def test_a_long_one_alone_is_for_all_judges(tasks: dict[str, Task]) -> None:
    alone = {"a": tasks["a"]}
    assert order(alone, {"a": {"x": LONG, "y": 0.3, "z": 0.4}}, jobs=2) == [("a", "x"), ("a", "yz")]
    assert order(alone, {"a": {"x": LONG, "y": 0.3, "z": 0.4}}, jobs=9) == [("a", "x"), ("a", "z"), ("a", "y")]


def test_a_short_one_is_not_worth_another_judge(tasks: dict[str, Task]) -> None:
    alone = {"a": tasks["a"]}
    assert order(alone, {"a": {"x": LONG / 3}}, jobs=2) == [("a", "xyz")]
    assert order(alone, {}, jobs=2) == [("a", "xyz")]


def test_many_tasks_stay_whole(tasks: dict[str, Task]) -> None:
    known = {name: {"x": 5.0, "y": 5.0} for name in tasks}
    assert sorted(order(tasks, known, jobs=2)) == [("a", "xyz"), ("b", "xyz"), ("slow", "xyz")]


def test_nothing_is_nothing() -> None:
    assert [*in_turns([], lambda _: {}, 4)] == []
