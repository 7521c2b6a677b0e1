"""Calls of stored cases that are sent together lead to the same results as single calls, for the bundled katas.

Each kata judges attempts with state: the solution with a function or a class that goes wrong after a number of
calls. Counterexamples are not compared, because those of the same attempt can differ: by the order of a set or of threads, or by
how long the machine lets the judge look for a shorter one. `KATA_BATCHES=1` judges all katas with more attempts, which takes half an hour.
"""

from __future__ import annotations

import ast
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from pytest_interview_kata.model import Attempt, Kata, Outcome, Task
from pytest_interview_kata.pack.mistakes import mistakes_of
from pytest_interview_kata.pack.reader import builtin, missing, read_bank
from pytest_interview_kata.run.context import Search

if TYPE_CHECKING:
    from pytest_interview_kata.run.judge_process import Judge

THOROUGH: Final = "KATA_BATCHES" in os.environ
SOME: Final = ("q04_countdown", "q09_reverse_words", "q11_first_duplicate", "q22_memoize", "q24_singleton", "q26_flatten")
KATAS: Final = sorted(path.parent.name for path in builtin().glob("*/*/kata.toml")) if THOROUGH else SOME
MISTAKES: Final = 2 if THOROUGH else 0
"""The number of mistakes of each kata that are judged."""
GOOD_CALLS: Final = (2, 9, 40, 150) if THOROUGH else (9,)
RACES: Final = frozenset({"q05_gather_limited", "q05_hit_counter", "q05_parallel_map"})
"""Katas with threads or tasks: which case of a wrong attempt fails first can differ from run to run."""
STATE: Final = """

CALLS = []


def _counted(function):
    def counted(*arguments, **keywords):
        CALLS.append(1)
        if len(CALLS) > {good}:
            print(len(CALLS))
            return {wrong}
        return function(*arguments, **keywords)

    return counted


{name} = _counted({name})
"""


def with_state(source: str, good: int) -> str:
    """Return a program whose last function goes wrong after `good` calls: each time, or only in the next call."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    names = [node.name for node in ast.parse(source).body if isinstance(node, kinds)]
    wrong = "None" if good % 2 else f"None if len(CALLS) == {good + 1} else function(*arguments, **keywords)"
    return source + STATE.format(name=names[-1], good=good, wrong=wrong)


def judged(judge: Judge, kata: Kata, source: str, *, batches: bool) -> list[tuple[str, Outcome, int]]:
    """Return for each property its outcome and the number of cases tried; for a kata with races only whether all pass."""
    task = Task(Attempt(kata, Path("/attempts") / f"{kata.id}.py", source), kata.properties)
    results = [*judge.serve(task, Search(own_examples=5, batches=batches, once_broken="go on"))]
    if kata.id in RACES:
        return [("all", max((result.outcome for result in results), key=lambda outcome: outcome is not Outcome.PASSED), 0)]
    return [(result.item, result.outcome, result.tried) for result in results]


@pytest.mark.slow
@pytest.mark.parametrize("name", KATAS)
def test_results_are_the_same_without_batches(judge: Judge, name: str) -> None:
    kata = read_bank([builtin()]).kata(name)
    if missing(kata):
        pytest.skip(f"needs {', '.join(missing(kata))}")
    solution = kata.solution.read_text(encoding="utf-8")
    mistakes, _ = mistakes_of(kata)
    wrong = {label: attempt.source for label, attempt in [*mistakes.items()][:MISTAKES]}
    wrong |= {f"wrong after {good} calls": with_state(solution, good) for good in GOOD_CALLS}

    for label, source in wrong.items():
        assert (label, judged(judge, kata, source, batches=True)) == (label, judged(judge, kata, source, batches=False))
