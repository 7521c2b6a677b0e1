"""Judges attempts for the audit: one pool of judges for all katas."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import astuple, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.judge.cases import CASES, cached, left_out
from pytest_interview_kata.model import PROPERTIES, Kata, Outcome, Result, Task
from pytest_interview_kata.run.context import Search
from pytest_interview_kata.run.judge_pool import JudgePool

from .experience import Experience
from .memory import Memory

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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

    def __init__(self, context: RunContext, memory: Memory | None = None) -> None:
        self.context = context
        self.memory = memory or Memory()
        """The results of earlier audits."""
        self._pool = JudgePool(context, context.jobs)
        self._experience = Experience()

    def __exit__(self, *_: object) -> None:
        """End all judges, including judges that are still working after an exception."""
        self.context.processes.stop()
        self._pool.close()

    def judge(
        self,
        attempts: Sequence[tuple[Attempt, Effort]],
        seed: str = "",
        *,
        once_broken: OnceBroken = "shrink",
        examples: bool = False,
    ) -> list[tuple[Result, ...]]:
        """Judge all properties on each attempt, with its `Effort`, and return the results of each attempt.

        With `examples`, also judge the examples of the brief, except on the stub.
        """

        def judged(judge: Judge, row: tuple[Attempt, Effort]) -> tuple[Result, ...]:
            attempt, effort = row
            is_stub = attempt.path.name == Kata.stub.name
            # The audit shows no counterexample for a stub.
            how: OnceBroken = "go on" if is_stub else once_broken
            items = (*attempt.kata.properties, *(attempt.kata.examples if examples and not is_stub else ()))
            return self._serve(judge, Task(attempt, items), self._search(effort, seed, how), wrong=how == "go on")

        return self._pool.map(judged, attempts)

    def shrink(self, attempt: Attempt, name: str, effort: Effort) -> Result:
        """Judge one property on an attempt, and return its result with a small counterexample."""
        task, search = Task(attempt, (name,)), self._search(effort, "", "shrink")
        [[result]] = self._pool.map(lambda judge, one: self._serve(judge, one, search, wrong=True), [task])
        return result

    def reject(
        self, attempts: Sequence[Attempt], effort: Effort, seed: str = "", *, spread: bool = False
    ) -> list[Result | None]:
        """Return the first result that rejects each attempt, or None if every property accepts it.

        Unless the effort is `FULL`, each property is first tried on a few cases, and later on all. With `spread`, fast
        properties that have rejected nothing yet are tried before the others, and on all cases. The order affects how long
        this takes and which result is returned, but not which attempts are rejected.
        """
        search, proven = self._search(effort, seed, "stop"), set[str]()

        def first(judge: Judge, attempt: Attempt) -> Result | None:
            names = self._experience.in_order(attempt.kata.id, attempt.kata.properties)
            unproven = self._experience.fast(attempt.kata.id, names) - proven if spread else frozenset[str]()
            few = () if effort == FULL else tuple(name for name in names if name not in unproven)
            results = self._serve(judge, Task(attempt, names), replace(search, few=few), wrong=True)
            for result in filter(refuses, results):
                proven.add(result.item)
                return result
            return None

        return self._pool.map(first, attempts)

    def again(self, attempt: Attempt, name: str, effort: Effort) -> Result:
        """Judge one property on an attempt once more, even if the result is known."""
        task, search = Task(attempt, (name,)), self._search(effort, "", "go on")
        [[result]] = self._pool.map(lambda judge, one: [*judge.serve(one, search)], [task])
        return result

    def draw(self, attempt: Attempt, names: Sequence[str]) -> tuple[Cases, dict[str, str]]:
        """Return the cases that these properties draw for a correct attempt, and why some of them have none, by property."""
        tasks = [Task(attempt, tuple(names))] if names else []
        results = [*self._pool.judge(tasks, self._search(FULL, "", "shrink"))]
        storage = self.context.cache / CASES
        failed = {result.item: f"the solution does not pass it: {_why(result)}" for result in results if refuses(result)}
        return cached(storage, attempt.kata.folder), left_out(storage, attempt.kata.folder) | failed

    def try_cases(self, attempts: Sequence[Attempt]) -> list[Result]:
        """Return the results of all properties on these attempts. Only the cases that all attempts share are tried."""
        return [*self._pool.judge(map(_whole, attempts), replace(self._search(FULL, "", "go on"), own_examples=0))]

    def breaks(self, names: Sequence[str], attempts: Sequence[Attempt], effort: Effort) -> list[bool]:
        """Return for each of these properties whether any of the attempts breaks it."""
        search = self._search(effort, "", "stop")

        def broken(judge: Judge, name: str) -> bool:
            tasks = (Task(attempt, (name,)) for attempt in attempts)
            return any(refuses(result) for task in tasks for result in self._serve(judge, task, search, wrong=True))

        return self._pool.map(broken, names)

    def inspect(self, attempts: Mapping[str, Attempt]) -> dict[str, tuple[Result, ...]]:
        """Return the results of all checks other than the properties, by the names of the attempts."""
        found: dict[str, tuple[Result, ...]] = dict.fromkeys(attempts, ())
        for name in [name for name in CHECKS if name != PROPERTIES]:
            for attempt, results in self._inspected(name, attempts):
                found[attempt] += results
        return found

    def _inspected(self, check: str, attempts: Mapping[str, Attempt]) -> Iterator[tuple[str, tuple[Result, ...]]]:
        """Yield the results of one check, by the names of the attempts. It runs once for all attempts without known results."""
        items = {name: CHECKS[check].items_for(attempt) for name, attempt in attempts.items()}
        digests = {name: self.memory.digest(check, attempts[name]) for name in attempts if items[name]}
        known = {name: self.memory.recall_results(attempts[name].kata.id, digest) for name, digest in digests.items()}
        # Tools distinguish attempts by the id of the kata.
        ids = {f"{attempts[name].kata.id}__{number}": name for number, name in enumerate(digests) if known[name] is None}
        tasks = [
            Task(replace(attempts[name], kata=replace(attempts[name].kata, id=one)), items[name]) for one, name in ids.items()
        ]
        found: dict[str, tuple[Result, ...]] = dict.fromkeys(ids.values(), ())
        for result in CHECKS[check].check(tasks, self.context) if tasks else ():
            name = ids[result.kata]
            found[name] += (replace(result, kata=attempts[name].kata.id),)
        for name, results in found.items():
            self.memory.keep_results(digests[name], results, wrong=False)
        yield from ((name, found[name] if name in found else known[name] or ()) for name in digests)

    def _serve(self, judge: Judge, task: Task, search: Search, *, wrong: bool) -> tuple[Result, ...]:
        """Return the results of a task, known from an earlier audit or from the judge; `wrong` attempts should be rejected."""
        how = astuple(replace(search, few=()))
        digest = self.memory.digest(PROPERTIES, task.attempt, sorted(task.items), how)  # the order does not matter
        results = self.memory.recall_results(task.attempt.kata.id, digest)
        if results is None:
            results = (*judge.serve(task, search),)
            self.memory.keep_results(digest, results, wrong=wrong)
        self._experience.add(results)
        return results

    def _search(self, effort: Effort, seed: str, once_broken: OnceBroken) -> Search:
        usual = self.context.search
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
