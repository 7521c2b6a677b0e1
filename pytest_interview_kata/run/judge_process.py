"""The pytest side of a judge process: starts it, sends it orders, and yields results as they arrive.

This module runs in the pytest process, so it imports neither Hypothesis nor the code of a kata.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import PROPERTIES, Attempt, Outcome, Task
from pytest_interview_kata.results.codec import from_data
from pytest_interview_kata.results.faults import crashed

from .blocked import blocked_at, blocked_properties, blocked_result
from .order import order
from .processes import own_environment
from .timer import after

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.model import Result
    from pytest_interview_kata.results.faults import Frame
    from pytest_interview_kata.sandbox.messages import Order, TestsOrder

    from .context import RunContext, Search

ROOT: Final = str(Path(__file__).resolve().parents[2])
WORKER: Final = "pytest_interview_kata.judge.main"
TEMPORARY: Final = ("TMPDIR", "TEMP", "TMP")
TRIES: Final = 2
"""How often an order may be sent. It is sent again if a judge is lost, because that is not the attempt's fault."""
SLACK: Final = 3
"""The wall-clock limit for one property, as a multiple of the processor time that all calls of an attempt may take."""


class JudgeLost(ValueError):  # noqa: N818 - it says what happened, not whose error it is
    """A judge process ended, or failed to serve an order; the message says how."""


class Judge:
    """One judge process, started for the first order and restarted after it is lost."""

    def __init__(self, context: RunContext) -> None:
        self._context = context
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> subprocess.Popen[bytes]:
        """Return the process; start it first if it is not running. Raise `Stopped` or `OSError` as `Processes.start` does."""
        if self._process is None:
            argv, options = judge_program(self._context)
            self._process = self._context.processes.start(argv, **options)
        return self._process

    def serve(self, task: Task, search: Search | None = None) -> Iterator[Result]:
        """Yield a result for each property, `CRASHED` if every try fails. With "stop" as `once_broken`, stop at a failure.

        `search` defaults to the search of the context. The caller must exhaust this iterator before the next order.
        """
        search, wanted, trouble, lost = search or self._context.search, list(task.items), "", 0
        while wanted and lost < TRIES:
            try:
                for result in self._ask(task, wanted, search):
                    wanted.remove(result.item)
                    yield result
                    if search.once_broken == "stop" and result.outcome is not Outcome.PASSED:
                        wanted.clear()
            except (OSError, ValueError, KeyError, TypeError) as error:
                trouble, lost = f"{type(error).__name__}: {error}", lost + 1
                frames = self._end(task)
                if frames and lost == TRIES:
                    found, lost = self._blocked(task, wanted, search, frames), 0
                    yield from found
                    done = wanted if search.once_broken == "stop" else [result.item for result in found]
                    wanted = [name for name in wanted if name not in done]
        for name in wanted:
            yield crashed(task.attempt.kata.id, PROPERTIES, name, "the judge", trouble)

    def _end(self, task: Task) -> tuple[Frame, ...]:
        """End a judge that was lost; return the kata's frames if they blocked it. Raise `Stopped` if the run was stopped."""
        self._context.processes.check()
        frames = blocked_at(self._context.scratch, self._process.pid, task.attempt.kata) if self._process else ()
        self.close()
        return frames

    def _blocked(self, task: Task, wanted: Sequence[str], search: Search, frames: tuple[Frame, ...]) -> list[Result]:
        """Return the result of the property that blocked the judge, or of all properties if importing them blocked it."""
        kata, names = task.attempt.kata, blocked_properties(frames, wanted)
        solution = Attempt(kata, kata.solution, kata.solution.read_text(encoding="utf-8"))
        by_attempt = len(names) == 1 and solution.source != task.attempt.source
        if by_attempt:
            try:
                by_attempt = bool([*self._ask(Task(solution, ()), names, search)])
            except (OSError, ValueError):
                by_attempt = not self._end(task)  # the kata's own solution blocks the judge, too
        return [blocked_result(kata, name, frames, by_attempt=by_attempt) for name in names]

    def _ask(self, task: Task, wanted: Sequence[str], search: Search) -> Iterator[Result]:
        return self.answers(order(task, wanted, search))

    def answers(self, order: Order | TestsOrder) -> Iterator[Result]:
        """Send an order and yield its results. Raise `JudgeLost` if the judge ends, fails or does not respond."""
        limits = order["load"]
        seconds = self._context.patience + limits["load"] + limits["total"] * SLACK
        message = json.dumps(order) + "\n"
        for line in _answers(self.start(), message.encode("utf-8", "surrogatepass"), seconds):
            answer = json.loads(line)
            if "broken" in answer:
                raise JudgeLost(answer["broken"])
            if "result" not in answer:
                return
            yield from_data(answer["result"])

    def keep(self) -> None:
        """Keep the process for the next judge of the run with the same command."""
        if self._process is not None:
            self._context.processes.keep(judge_program(self._context)[0], self._process)
            self._process = None

    def close(self) -> None:
        """End the process by closing its standard input."""
        if self._process is not None:
            self._context.processes.end(self._process)
            self._process = None


def judge_program(context: RunContext) -> tuple[list[str], dict[str, Any]]:
    """Return the command that starts a judge, and the options for `Processes.start`."""
    isolation = {"hidden": context.isolation.hidden, "walls": sorted(context.isolation.walls)}
    environment = own_environment() | {"PYTHONPATH": ROOT} | dict.fromkeys(TEMPORARY, str(context.scratch))
    command = [sys.executable, "-P", "-m", WORKER, str(context.cache), json.dumps(isolation)]
    return command, {"env": environment, "cwd": context.scratch}


def _answers(process: subprocess.Popen[bytes], message: bytes, seconds: float) -> Iterator[bytes]:
    """Send a message and yield the answer's lines. Raise `JudgeLost` if the judge ends or sends nothing for `seconds`."""
    if process.stdin is None or process.stdout is None:
        raise JudgeLost("it has no pipes")
    with after(seconds, process.kill):  # an attempt must not hang the run through its judge
        process.stdin.write(message)
        process.stdin.flush()
    while True:
        start = time.monotonic()
        with after(seconds, process.kill):
            line = process.stdout.readline()
        if not line:
            raise JudgeLost(f"it ended with status {process.wait(5)} after {time.monotonic() - start:.0f} s without a response")
        yield line
