"""Every expected result is delivered, whatever a check does; work that several processes share is done once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from pytest_interview_kata.files.locks import holding
from pytest_interview_kata.model import Outcome, Result, Task
from pytest_interview_kata.run.cache import Cache
from pytest_interview_kata.run.check import Check
from pytest_interview_kata.run.processes import Stopped
from pytest_interview_kata.run.scheduler import Run, complete, keys_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from pytest_interview_kata.run.context import RunContext

FAILED = "the check 'custom' failed (this is not the attempt's fault); please report: "


def custom(
    act: Callable[[Iterable[Task]], Iterable[Result]], calls: list[object] | None = None, *, batch: bool = False
) -> Check:
    """Return a third-party check, which has the items `one` and `two`."""

    def check(tasks: Iterable[Task], context: RunContext) -> Iterator[Result]:
        if calls is not None:
            calls.append(context)
        yield from act(tasks)

    return Check(lambda _: ("one", "two"), check, batch=batch)


def all_passed(tasks: Iterable[Task]) -> Iterator[Result]:
    for task in tasks:
        for item in task.items:
            yield passed(task, item)


def all_at_once(tasks: Iterable[Task]) -> list[Result]:
    return [passed(task, item) for task in [*tasks] for item in task.items]


def only_the_first(tasks: Iterable[Task]) -> Iterator[Result]:
    for task in tasks:
        yield passed(task, task.items[0])


def leave(tasks: Iterable[Task]) -> Iterator[Result]:
    yield from only_the_first(tasks)
    raise SystemExit(3)


def passed(task: Task, item: str) -> Result:
    return Result(task.attempt.kata.id, "custom", item, Outcome.PASSED)


@pytest.fixture
def task(task: Task) -> Task:
    """Return the task with the items of `custom`."""
    return replace(task, items=("one", "two"))


def begin(check: Check, context: RunContext, task: Task, folder: Path | None = None, *known: str) -> Run:
    """Start a run that already knows some results, and shares this folder with other runs."""
    cache = Cache({"custom": check}, {})
    for item in known:
        cache.remember(cache.digest("custom", task.attempt), passed(task, item))
    run = Run({"custom": check}, context, cache, folder)
    run.start({"custom": [task]})
    return run


def told(run: Run, item: str) -> tuple[Outcome, str]:
    result = run.result("t01_double", "custom", item)
    return result.outcome, "".join(finding.message for finding in result.findings)


@pytest.mark.parametrize("shared", [False, True], ids=["alone", "shared"])
@pytest.mark.parametrize("together", [False, True], ids=["each", "together"])
@pytest.mark.parametrize(
    ("act", "trouble"),
    [
        (all_passed, ""),
        (all_at_once, ""),
        (only_the_first, "it returned no result for 'two' of t01_double"),
        (leave, "SystemExit: 3"),
    ],
)
def test_every_result_comes(
    context: RunContext, task: Task, tmp_path: Path, *, act: Any, trouble: str, together: bool, shared: bool
) -> None:
    run = begin(custom(act, batch=together), context, task, tmp_path if shared else None)

    assert told(run, "one")[0] is Outcome.PASSED or trouble
    assert told(run, "two") == ((Outcome.CRASHED, f"{FAILED}{trouble}") if trouble else (Outcome.PASSED, ""))
    run.stop()


@pytest.mark.parametrize("shared", [False, True], ids=["alone", "shared"])
def test_what_nobody_works_on_is_an_error_that_names_it(
    context: RunContext, task: Task, tmp_path: Path, *, shared: bool
) -> None:
    run = begin(custom(all_passed), context, task, tmp_path if shared else None)

    assert told(run, "three") == (
        Outcome.CRASHED,
        f"{FAILED}it did not start for 'three' of t01_double",
    )
    run.stop()


@pytest.mark.parametrize("first", ["one", "two"])
def test_what_is_known_does_not_keep_the_rest_from_being_judged(
    context: RunContext, task: Task, tmp_path: Path, first: str
) -> None:
    run = begin(custom(all_passed), context, task, tmp_path, first)

    assert [told(run, item) for item in ("one", "two")] == [(Outcome.PASSED, "")] * 2
    run.stop()


@pytest.mark.parametrize("together", [False, True], ids=["each", "together"])
def test_processes_that_know_different_results_all_get_theirs(
    context: RunContext, task: Task, tmp_path: Path, *, together: bool
) -> None:
    calls: list[object] = []
    checks = [custom(all_passed, calls, batch=together) for _ in range(3)]
    runs = [begin(check, context, task, tmp_path, *known) for check, known in zip(checks, [["one"], [], []], strict=True)]

    for run in runs:
        assert [told(run, item) for item in ("one", "two")] == [(Outcome.PASSED, "")] * 2
        run.stop()
    assert len(calls) <= 2


def test_a_process_that_is_stopped_does_not_wait_for_its_turn(context: RunContext, task: Task, tmp_path: Path) -> None:
    with holding(tmp_path / "custom.lock", 1):
        run = begin(custom(all_passed, batch=True), context, task, tmp_path)
        run.stop()
        assert not any(thread.is_alive() for thread in run._threads.values())


def test_results_that_were_not_requested_are_ignored(task: Task) -> None:
    settled: list[Result] = []
    results = [passed(task, item) for item in ("three", "two", "one")]

    assert complete(keys_of("custom", [task]), lambda: results, settled.append)
    assert settled == results[1:]


def test_what_is_missing_is_an_internal_error(task: Task) -> None:
    settled: list[Result] = []

    assert complete(keys_of("custom", [task]), lambda: only_the_first([task]), settled.append)
    assert [finding.internal for result in settled for finding in result.findings] == [True]


def test_a_stopped_check_reports_nothing_more(task: Task) -> None:
    settled: list[Result] = []

    def stop() -> Iterator[Result]:
        yield passed(task, "one")
        raise Stopped

    assert not complete(keys_of("custom", [task]), stop, settled.append)
    assert settled == [passed(task, "one")]
