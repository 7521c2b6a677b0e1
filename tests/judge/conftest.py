"""Judging attempts at the tiny pack, without pytest in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pytest_interview_kata.model import Attempt, Kata, Limits, Result, Task
from pytest_interview_kata.pack.reader import Bank, read_bank
from pytest_interview_kata.run.context import RunContext
from pytest_interview_kata.run.judge_process import Judge
from pytest_interview_kata.run.processes import Processes

TINY = Path(__file__).parents[1] / "packs" / "tiny"
JudgeOne = Callable[..., dict[str, Result]]


@pytest.fixture(scope="session")
def tiny() -> Bank:
    return read_bank([TINY])


PACK = """name = "own"
sections = [{ slug = "s", title = "Own" }]
questions = [{ number = 1, section = "s", text = "What?" }]
"""
MakeKata = Callable[[str, str], Kata]


@pytest.fixture
def make_kata(tmp_path: Path) -> MakeKata:
    """Make a kata of a pack of its own, from its properties and its solution."""

    def make(properties: str, solution: str) -> Kata:
        place = tmp_path / "pack" / "s" / "k"
        place.mkdir(parents=True)
        (tmp_path / "pack" / "pack.toml").write_text(PACK)
        (place / "kata.toml").write_text('title = "Double"\nquestion = 1\nlevel = "core"\n')
        (place / "properties.py").write_text(properties)
        for name in ("stub.py", "solution.py", "notes.md"):
            (place / name).write_text(solution)
        return read_bank([tmp_path / "pack"]).kata("k")

    return make


@pytest.fixture(scope="session")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunContext]:
    processes = Processes()
    yield RunContext(processes, cache=tmp_path_factory.mktemp("cache"), scratch=tmp_path_factory.mktemp("scratch"))
    processes.stop()


@pytest.fixture(scope="session")
def judge_one(tiny: Bank, context: RunContext) -> Iterator[JudgeOne]:
    """Judge a source as an attempt at t01_double, or at another kata, by all its properties."""
    judge = Judge(context)

    def one(source: str, kata: str = "t01_double", **limits: float) -> dict[str, Result]:
        found = tiny.kata(kata)
        limited = replace(found, limits=replace(Limits(call=0.5), **limits))  # type: ignore[arg-type]
        attempt = Attempt(limited, Path("/somewhere/else") / f"{kata}.py", source)
        return {result.item: result for result in judge.serve(Task(attempt, found.properties))}

    yield one
    judge.close()
