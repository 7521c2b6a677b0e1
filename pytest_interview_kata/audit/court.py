"""Judges many attempts at once, with judges that stay from kata to kata."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self, TypeAlias

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.judge.case_store import CASES, kept_today
from pytest_interview_kata.model import Outcome, Result, Task
from pytest_interview_kata.run.judges import Judge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pytest_interview_kata.judge.case_files import Cases
    from pytest_interview_kata.model import Attempt
    from pytest_interview_kata.run.context import Bench, OnceBroken

Effort: TypeAlias = float
"""The share of the usual examples that are tried."""
FULL: Final = 1.0
FAIR: Final = 0.3
SKIM: Final = 0.12
"""Enough for most wrong attempts to fall."""


class Court:
    """As many judges as the bench has jobs; they end when the court is closed."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._threads = ThreadPoolExecutor(bench.jobs, thread_name_prefix="kata-court")
        self._own = threading.local()
        self._judges: list[Judge] = []

    def __enter__(self) -> Self:
        """Begin; judges are started when the first attempt comes."""
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        """End all judges, in the middle of their work if something was raised."""
        if kind is None:
            for judge in self._judges:
                judge.close()
        self._bench.processes.stop()
        self._threads.shutdown(cancel_futures=True)

    def judge(self, attempts: Sequence[tuple[Attempt, Effort]], seed: str = "") -> list[tuple[Result, ...]]:
        """Judge every property of these attempts, each with its effort, and give the results of each."""
        return list(self._threads.map(lambda row: self._judged(row[0], row[0].kata.properties, row[1], seed), attempts))

    def reject(
        self, attempts: Sequence[Attempt], effort: Effort = FULL, seed: str = "", *, spread: bool = False
    ) -> list[Result | None]:
        """Give for each attempt a result that speaks against it, or None; looks no further than the first.

        What rejected much is tried first; with `spread`, what rejected nothing yet. That changes the time, and which is first.
        """
        effective = Counter[str]()

        def first(attempt: Attempt) -> Result | None:
            names = sorted(attempt.kata.properties, key=lambda name: (spread and effective[name] > 0, -effective[name]))
            for result in filter(refuses, self._judged(attempt, tuple(names), effort, seed, "stop")):
                effective[result.item] += 1
                return result
            return None

        return list(self._threads.map(first, attempts))

    def draw(self, attempt: Attempt) -> Cases:
        """Give the cases that the properties draw for a right attempt, by property, where they are plain data."""
        self._judged(attempt, attempt.kata.properties, FULL, "")
        return kept_today(self._bench.cache / CASES, attempt.kata.folder)

    def try_cases(self, attempts: Sequence[Attempt]) -> list[Result]:
        """Try the cases that all attempts meet, and no others, on every property of these; nothing is made smaller."""

        def tried(attempt: Attempt) -> tuple[Result, ...]:
            return self._judged(attempt, attempt.kata.properties, FULL, "", "go on", own=False)

        return [result for results in self._threads.map(tried, attempts) for result in results]

    def breaks(self, names: Sequence[str], attempts: Sequence[Attempt], effort: Effort = FULL) -> list[bool]:
        """Say of each of these properties whether one of the attempts breaks it."""

        def broken(name: str) -> bool:
            return any(refuses(result) for one in attempts for result in self._judged(one, (name,), effort, "", "stop"))

        return list(self._threads.map(broken, names))

    def inspect(self, attempts: Mapping[str, Attempt]) -> dict[str, tuple[Result, ...]]:
        """Give the results of all other checks on these attempts, by the attempts' names."""
        found: dict[str, list[Result]] = {name: [] for name in attempts}
        for check in CHECKS:
            if check != "properties":
                for name, result in self._inspected(check, attempts):
                    found[name].append(result)
        return {name: tuple(results) for name, results in found.items()}

    def _inspected(self, check: str, attempts: Mapping[str, Attempt]) -> list[tuple[str, Result]]:
        tool, names, tasks = CHECKS[check], dict[str, str](), list[Task]()
        for number, (name, attempt) in enumerate(attempts.items()):
            alias = f"{attempt.kata.id}__{number}"  # tools tell attempts apart by the kata's id
            names[alias] = name
            tasks.append(Task(replace(attempt, kata=replace(attempt.kata, id=alias)), tool.items(attempt.kata)))
        tasks = [task for task in tasks if task.items]
        return [(names[result.kata], result) for result in tool.check(tasks, self._bench)] if tasks else []

    def _judged(
        self,
        attempt: Attempt,
        names: tuple[str, ...],
        effort: Effort,
        seed: str,
        once_broken: OnceBroken = "shrink",
        *,
        own: bool = True,
    ) -> tuple[Result, ...]:
        if not hasattr(self._own, "judge"):
            self._own.judge = Judge(self._bench)
            self._judges.append(self._own.judge)
        judge: Judge = self._own.judge
        usual = self._bench
        examples, more = max(1, round(usual.examples * effort)), round(usual.own_examples * effort) if own else 0
        frozen = usual.frozen and not seed  # another seed is to be tried, not what the usual one drew
        settings = replace(usual, examples=examples, own_examples=more, seed=seed, frozen=frozen, once_broken=once_broken)
        return tuple(judge.at(settings).serve(Task(attempt, names)))


def refuses(result: Result) -> bool:
    """Say whether a result speaks against its attempt."""
    return result.outcome is not Outcome.PASSED
