"""Judges the attempt that was saved, with processes that are started in advance: up to four judges, and mypy."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.model import PROPERTIES, Outcome, Task
from pytest_interview_kata.run.guard import complete, keys_of
from pytest_interview_kata.run.judge_pool import JudgePool
from pytest_interview_kata.run.schedule import shares

from .waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pytest_interview_kata.model import Attempt, Result
    from pytest_interview_kata.run.context import OnceBroken, RunContext

MOST: Final = 4
"""The maximum number of judges."""
PASSES: Final[tuple[OnceBroken, ...]] = ("stop", "shrink")


class AttemptJudges:
    """Judges one attempt at a time, with all checks; `stop` interrupts it."""

    def __init__(self, context: RunContext) -> None:
        """Start everything that starts slowly; the `processes` of the context are not used."""
        self._processes = Waiting()
        self._context = replace(context, processes=self._processes)
        self._seconds: dict[str, dict[str, float]] = {}
        """Seconds that each property took when it was last judged, by kata and property."""
        self._judges = JudgePool(self._context, min(context.jobs, MOST))
        self._threads = ThreadPoolExecutor(len(CHECKS) + 1, thread_name_prefix="kata-watch")
        with suppress(OSError):  # code that needs it reports the error later
            self._processes.prepare()
            self._judges.start()

    def begin(self, attempt: Attempt, report: Callable[[Result], None], end: Callable[[], None]) -> None:
        """Judge an attempt in threads. Call `report` with each result, again with better ones, then `end` unless stopped."""
        checks = [self._threads.submit(self._check, name, attempt, report) for name in CHECKS]

        def finish() -> None:
            if all(check.result() for check in checks):
                end()

        self._threads.submit(finish)

    def _check(self, name: str, attempt: Attempt, report: Callable[[Result], None]) -> bool:
        """Run one check, and return whether it was not stopped."""
        task = Task(attempt, CHECKS[name].items(attempt.kata))

        def results() -> Iterable[Result]:
            if name == PROPERTIES:
                return self._properties(attempt)
            return CHECKS[name].check([task], self._context) if task.items else ()

        return complete(keys_of(name, [task]), results, report)

    def _properties(self, attempt: Attempt) -> Iterator[Result]:
        """Check quickly whether any property fails; if so, judge all of them again to find smaller inputs."""
        seconds = self._seconds.setdefault(attempt.kata.id, {})
        tasks = [Task(attempt, names) for names in shares(attempt.kata.properties, seconds, self._judges.size)]
        failed = False
        for once_broken in PASSES:
            for result in self._judges.judge(tasks, replace(self._context.search, once_broken=once_broken)):
                failed |= result.outcome is not Outcome.PASSED
                seconds[result.item] = result.seconds
                yield result
            if not failed:
                return

    def stop(self) -> None:
        """Stop all work and all processes immediately."""
        self._processes.stop()
        self._judges.close()
        self._threads.shutdown(cancel_futures=True)
