"""Judges attempts for the audit: one pool of judges for all katas."""

from __future__ import annotations

from collections import Counter
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.judge.cases import CASES, cached, left_out
from pytest_interview_kata.model import Kata, Outcome, Result, Task
from pytest_interview_kata.run.context import Search
from pytest_interview_kata.run.judge_pool import JudgePool

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pytest_interview_kata.judge.cases import Cases
    from pytest_interview_kata.model import Attempt
    from pytest_interview_kata.run.context import OnceBroken, RunContext
    from pytest_interview_kata.run.judge_process import Judge

Effort: TypeAlias = float
"""The fraction of the usual number of examples to try."""
FULL: Final = 1.0
FAIR: Final = 0.3
SKIM: Final = 0.12
"""The fraction that is enough to reject most wrong attempts."""


class AuditJudges(AbstractContextManager["AuditJudges"]):
    """A context manager with as many judges as the context has jobs; leaving it ends all processes of the context."""

    def __init__(self, context: RunContext) -> None:
        self._context = context
        self._pool = JudgePool(context, context.jobs)

    def __exit__(self, *_: object) -> None:
        """End all judges, including judges that are still working after an exception."""
        self._context.processes.stop()
        self._pool.close()

    def judge(self, attempts: Sequence[tuple[Attempt, Effort]], seed: str = "") -> list[tuple[Result, ...]]:
        """Judge all properties on each attempt, with its `Effort`, and return the results of each attempt."""

        def judged(judge: Judge, row: tuple[Attempt, Effort]) -> tuple[Result, ...]:
            attempt, effort = row
            # The audit does not show what breaks a stub.
            once_broken: OnceBroken = "go on" if attempt.path.name == Kata.stub.name else "shrink"
            return (*judge.serve(_whole(attempt), self._search(effort, seed, once_broken)),)

        return self._pool.map(judged, attempts)

    def reject(
        self, attempts: Sequence[Attempt], effort: Effort, seed: str = "", *, spread: bool = False
    ) -> list[Result | None]:
        """Return the first result that rejects each attempt, or None if every property accepts it.

        The properties that have rejected the most attempts are tried first; with `spread`, properties that have rejected none.
        The order affects how long this takes and which result is returned, but not which attempts are rejected.
        """
        effective, search = Counter[str](), self._search(effort, seed, "stop")

        def first(judge: Judge, attempt: Attempt) -> Result | None:
            names = sorted(attempt.kata.properties, key=lambda name: (spread and effective[name] > 0, -effective[name]))
            for result in filter(refuses, [*judge.serve(Task(attempt, tuple(names)), search)]):
                effective[result.item] += 1
                return result
            return None

        return self._pool.map(first, attempts)

    def examples(self, attempts: Sequence[Attempt]) -> list[Result]:
        """Return the results of the examples of the brief on these attempts."""
        search = self._search(FULL, "", "go on")

        def judged(judge: Judge, attempt: Attempt) -> list[Result]:
            return [*judge.serve(Task(attempt, attempt.kata.examples), search)]

        return [result for results in self._pool.map(judged, attempts) for result in results]

    def draw(self, attempt: Attempt, names: Sequence[str]) -> tuple[Cases, dict[str, str]]:
        """Return the cases that these properties draw for a correct attempt, and why others have none, both by property."""
        tasks = [Task(attempt, tuple(names))] if names else []
        results = [*self._pool.judge(tasks, self._search(FULL, "", "shrink"))]
        storage = self._context.cache / CASES
        failed = {result.item: f"the solution does not pass it: {_why(result)}" for result in results if refuses(result)}
        return cached(storage, attempt.kata.folder), left_out(storage, attempt.kata.folder) | failed

    def try_cases(self, attempts: Sequence[Attempt]) -> list[Result]:
        """Return the results of all properties on these attempts. Only the cases that all attempts share are tried."""
        return [*self._pool.judge(map(_whole, attempts), replace(self._search(FULL, "", "go on"), own_examples=0))]

    def breaks(self, names: Sequence[str], attempts: Sequence[Attempt], effort: Effort) -> list[bool]:
        """Return for each of these properties whether any of the attempts breaks it."""
        search = self._search(effort, "", "stop")

        def broken(judge: Judge, name: str) -> bool:
            return any(refuses(result) for attempt in attempts for result in [*judge.serve(Task(attempt, (name,)), search)])

        return self._pool.map(broken, names)

    def inspect(self, attempts: Mapping[str, Attempt]) -> dict[str, tuple[Result, ...]]:
        """Return the results of all checks other than the properties, by the names of the attempts."""
        # Tools distinguish attempts by the id of the kata.
        ids = {name: f"{attempt.kata.id}__{number}" for number, (name, attempt) in enumerate(attempts.items())}
        unique = [replace(one, kata=replace(one.kata, id=ids[name])) for name, one in attempts.items()]
        found: dict[str, tuple[Result, ...]] = dict.fromkeys(ids.values(), ())
        for name, check in CHECKS.items():
            tasks = [Task(one, items) for one in unique if name != "properties" and (items := check.items_for(one))]
            for result in check.check(tasks, self._context) if tasks else ():
                found[result.kata] += (result,)
        return {name: found[alias] for name, alias in ids.items()}

    def _search(self, effort: Effort, seed: str, once_broken: OnceBroken) -> Search:
        usual = self._context.search
        return Search(
            examples=max(1, round(usual.examples * effort)),
            own_examples=round(usual.own_examples * effort),
            seed=seed,
            cases=usual.cases and not seed,  # stored cases come from the usual seed
            once_broken=once_broken,
        )


def _whole(attempt: Attempt) -> Task:
    return Task(attempt, attempt.kata.properties)


def _why(result: Result) -> str:
    finding = result.findings[0]
    return "; ".join(filter(None, [finding.message, finding.call])) or result.outcome.value


def refuses(result: Result) -> bool:
    """Return whether a result rejects its attempt."""
    return result.outcome is not Outcome.PASSED
