"""Judging for `kata watch`: the end is always reported."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

from pytest_interview_kata.model import Attempt, Outcome, Result
from pytest_interview_kata.pack.reader import read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.processes import Processes
from pytest_interview_kata.watch.judging import AttemptJudges
from tests.sample_packs import TINY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_the_end_is_reported_whatever_breaks(tmp_path: Path) -> None:
    kata = read_bank([TINY]).kata("t01_double")
    results: list[Result] = []
    ends: queue.SimpleQueue[str] = queue.SimpleQueue()
    judges = AttemptJudges(RunContext(Processes(), cache=tmp_path, scratch=tmp_path))

    def report(result: Result) -> None:
        if result.outcome is Outcome.FAILED:
            raise ValueError("it cannot be shown")
        results.append(result)

    judges.begin(Attempt(kata, tmp_path / "t.py", "def double(number):\n    return 1\n"), report, lambda: ends.put("end"))

    assert ends.get(timeout=300) == "end"
    judges.stop()
    trouble = "failed (this is not the attempt's fault); please report: ValueError: it cannot be shown"
    message = f"the check 'properties' {trouble}"
    assert [*reported(results)] == [("properties", message)] * len((*kata.examples, *kata.properties))


def reported(results: list[Result]) -> Iterator[tuple[str, str]]:
    for result in results:
        for finding in result.findings:
            if result.check == "properties":
                yield result.check, finding.message
