"""Fixtures that judge attempts directly, without a pytest run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pytest_interview_kata.model import Attempt, Kata, Limits, Result, Task
from pytest_interview_kata.run.judge_process import Judge
from tests.sample_packs import own_kata

if TYPE_CHECKING:
    from pytest_interview_kata.pack.reader import Bank
    from pytest_interview_kata.run.context import RunContext

JudgeOne = Callable[..., dict[str, Result]]
MakeKata = Callable[[str, str], Kata]


@pytest.fixture
def make_kata(tmp_path: Path) -> MakeKata:
    """Return a function that makes a kata from its properties and its solution."""
    return partial(own_kata, tmp_path)


@pytest.fixture(scope="session")
def judge_one(tiny: Bank, context: RunContext) -> Iterator[JudgeOne]:
    """Yield a function that judges a source as an attempt at t01_double, or another kata, by all its properties."""
    judge = Judge(context)

    def one(source: str, kata: str = "t01_double", **limits: float) -> dict[str, Result]:
        found = tiny.kata(kata)
        limited = replace(found, limits=replace(Limits(call=0.5), **limits))  # type: ignore[arg-type]
        attempt = Attempt(limited, Path("/somewhere/else") / f"{kata}.py", source)
        return {result.item: result for result in judge.serve(Task(attempt, found.properties))}

    yield one
    judge.close()
