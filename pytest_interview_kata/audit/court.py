"""A pool of judges that judge many attempts at the same time and are reused from kata to kata."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Self, TypeAlias

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.judge.cases import CASES, cached
from pytest_interview_kata.model import Outcome, Result, Task
from pytest_interview_kata.run.judges import Judge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pytest_interview_kata.judge.cases import Cases
    from pytest_interview_kata.model import Attempt
    from pytest_interview_kata.run.context import OnceBroken, RunContext

Effort: TypeAlias = float
"""The share of the usual number of examples that is tried."""
FULL: Final = 1.0
FAIR: Final = 0.3
SKIM: Final = 0.12
"""Enough to reject most wrong attempts."""


class Court:
    """A context manager with as many judges as the context has jobs; leaving it ends them."""

    def __init__(self, context: RunContext) -> None:
        self._context = context
        self._threads = ThreadPoolExecutor(context.jobs, thread_name_prefix="kata-court")
        self._own = threading.local()
        self._judges: list[Judge] = []

    def __enter__(self) -> Self:
        """Return the court; each judge starts with its first attempt."""
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        """End all judges, without waiting for their work if an exception was raised."""
        if kind is None:
            for judge in self._judges:
                judge.close()
        self._context.processes.stop()
        self._threads.shutdown(cancel_futures=True)

    def judge(self, attempts: Sequence[tuple[Attempt, Effort]], seed: str = "") -> list[tuple[Result, ...]]:
        """Judge every property on each attempt with its effort, and return the results of each attempt."""
        return list(self._threads.map(lambda row: self._judged(row[0], row[0].kata.properties, row[1], seed), attempts))

    def reject(
        self, attempts: Sequence[Attempt], effort: Effort = FULL, seed: str = "", *, spread: bool = False
    ) -> list[Result | None]:
        """Return the first result that rejects each attempt, or None if every property accepts it.

        Properties that rejected the most attempts are tried first; with `spread`, those that rejected none yet. The order
        affects the time and which result is the first, but not which attempts are rejected.
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
        """Return the cases that the properties draw for a correct attempt, by property, if they are plain data."""
        self._judged(attempt, attempt.kata.properties, FULL, "")
        return cached(self._context.cache / CASES, attempt.kata.folder)

    def try_cases(self, attempts: Sequence[Attempt]) -> list[Result]:
        """Return the results of all properties on these attempts, with the cases that all attempts share; do not shrink."""

        def tried(attempt: Attempt) -> tuple[Result, ...]:
            return self._judged(attempt, attempt.kata.properties, FULL, "", "go on", own=False)

        return [result for results in self._threads.map(tried, attempts) for result in results]

    def breaks(self, names: Sequence[str], attempts: Sequence[Attempt], effort: Effort = FULL) -> list[bool]:
        """Return for each of these properties whether any of the attempts breaks it."""

        def broken(name: str) -> bool:
            return any(refuses(result) for one in attempts for result in self._judged(one, (name,), effort, "", "stop"))

        return list(self._threads.map(broken, names))

    def inspect(self, attempts: Mapping[str, Attempt]) -> dict[str, tuple[Result, ...]]:
        """Return the results of all checks other than the properties, by the names of the attempts."""
        found: dict[str, list[Result]] = {name: [] for name in attempts}
        for check in CHECKS:
            if check != "properties":
                for name, result in self._inspected(check, attempts):
                    found[name].append(result)
        return {name: tuple(results) for name, results in found.items()}

    def _inspected(self, check: str, attempts: Mapping[str, Attempt]) -> list[tuple[str, Result]]:
        tool, names, tasks = CHECKS[check], dict[str, str](), list[Task]()
        for number, (name, attempt) in enumerate(attempts.items()):
            alias = f"{attempt.kata.id}__{number}"  # tools distinguish attempts by the id of the kata
            names[alias] = name
            tasks.append(Task(replace(attempt, kata=replace(attempt.kata, id=alias)), tool.items(attempt.kata)))
        tasks = [task for task in tasks if task.items]
        return [(names[result.kata], result) for result in tool.check(tasks, self._context)] if tasks else []

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
            self._own.judge = Judge(self._context)
            self._judges.append(self._own.judge)
        judge: Judge = self._own.judge
        usual = self._context
        examples, more = max(1, round(usual.examples * effort)), round(usual.own_examples * effort) if own else 0
        frozen = usual.frozen and not seed  # frozen cases come from the usual seed
        settings = replace(usual, examples=examples, own_examples=more, seed=seed, frozen=frozen, once_broken=once_broken)
        return tuple(judge.at(settings).serve(Task(attempt, names)))


def refuses(result: Result) -> bool:
    """Return whether a result rejects its attempt."""
    return result.outcome is not Outcome.PASSED
