"""Judges the attempt that was saved, with processes that are started in advance: up to four judges, and mypy."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.checks.mypy_run import COMMAND
from pytest_interview_kata.model import PROPERTIES, Outcome, Task
from pytest_interview_kata.run.judge_pool import JudgePool
from pytest_interview_kata.run.processes import Processes, Stopped, own_environment
from pytest_interview_kata.run.schedule import shares
from pytest_interview_kata.run.scheduler import complete, keys_of

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pytest_interview_kata.model import Attempt, Result
    from pytest_interview_kata.run.context import OnceBroken, RunContext

MOST: Final = 4
"""The maximum number of judges."""
PASSES: Final[tuple[OnceBroken, ...]] = ("stop", "shrink")
MYPY: Final = """
import json, os, sys
from mypy.__main__ import console_entry
order = json.loads(sys.stdin.readline() or "null")
if order:
    os.chdir(order["folder"])
    sys.argv = ["mypy", *order["arguments"]]
    console_entry()
"""


class AttemptJudges:
    """Judges one attempt at a time, with all checks; `stop` interrupts it."""

    def __init__(self, context: RunContext) -> None:
        """Start judges and mypy in advance. Their processes belong to this object, not to the context."""
        self._processes = ReadyMypy()
        self._context = replace(context, processes=self._processes)
        self._seconds: dict[str, dict[str, float]] = {}
        """Seconds that each property took when it was last judged, by kata and property."""
        self._judges = JudgePool(self._context, min(context.jobs, MOST))
        self._threads = ThreadPoolExecutor(len(CHECKS) + 1, thread_name_prefix="kata-watch")
        with suppress(OSError):  # code that needs it reports the error later
            self._processes.prepare()
            self._judges.start()

    def begin(self, attempt: Attempt, report: Callable[[Result], None], end: Callable[[], None]) -> None:
        """Judge an attempt in threads. Call `report` with results, which later ones may replace, then `end` unless stopped."""
        checks = [self._threads.submit(self._check, name, attempt, report) for name in CHECKS]

        def finish() -> None:
            if all(check.result() for check in checks):
                end()
                with suppress(Stopped, OSError):  # code that needs it reports the error later
                    self._processes.prepare()

        self._threads.submit(finish)

    def _check(self, name: str, attempt: Attempt, report: Callable[[Result], None]) -> bool:
        """Run one check; return False if it was stopped."""
        task = Task(attempt, CHECKS[name].items_for(attempt))

        def results() -> Iterable[Result]:
            if name == PROPERTIES:
                return self._properties(attempt)
            return CHECKS[name].check([task], self._context) if task.items else ()

        return complete(keys_of(name, [task]), results, report)

    def _properties(self, attempt: Attempt) -> Iterator[Result]:
        """Judge the properties without shrinking inputs, until one fails. If one fails, judge all again with shrinking."""
        seconds = self._seconds.setdefault(attempt.kata.id, {})
        items = (*attempt.kata.examples, *attempt.kata.properties)
        tasks = [Task(attempt, names) for names in shares(items, seconds, self._judges.size)]
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


class ReadyMypy(Processes):
    """The programs of a run. One mypy process is started in advance; `run` uses it if it is called with mypy's command.

    The next mypy process is not started while an attempt is judged: it would take processor time from the judges.
    """

    def __init__(self) -> None:
        super().__init__()
        self._next: subprocess.Popen[bytes] | None = None

    def prepare(self) -> None:
        """Start a mypy process unless one is waiting. Raise `Stopped` or `OSError` as `Processes.start` does."""
        if self._next is None:
            command = [sys.executable, "-P", "-c", MYPY]
            self._next = self.start(command, stderr=-1, env=own_environment())

    def _program(self, argv: Sequence[str], message: bytes, options: dict[str, Any]) -> tuple[subprocess.Popen[bytes], bytes]:
        if self._next is None or not _is_mypy(argv):
            return super()._program(argv, message, options)
        process, self._next = self._next, None
        order = {"folder": str(options["cwd"]), "arguments": [*argv[len(COMMAND) :]]}
        return process, json.dumps(order).encode() + b"\n"


def _is_mypy(argv: Sequence[str]) -> bool:
    return tuple(argv[: len(COMMAND)]) == COMMAND
