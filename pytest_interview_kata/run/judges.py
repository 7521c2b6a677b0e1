"""The pytest side of the judges: starts judge processes, sends them orders, and yields results as they arrive.

This module runs in the pytest process, so it imports neither Hypothesis nor the code of a kata.
"""

from __future__ import annotations

import json
import queue
import site
import sys
import threading
from typing import TYPE_CHECKING, Final, Self

from pytest_interview_kata.model import Finding, Outcome, Result, Task
from pytest_interview_kata.results.codec import from_data

from . import judge_program
from .processes import Stopped

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterable, Iterator, Sequence

    from pytest_interview_kata.sandbox.messages import LoadRequest, Order

    from .context import RunContext

TRIES: Final = 2
"""How often an order is sent: if a judge is lost, the order is retried instead of blaming the attempt."""
SLACK: Final = 3
"""Factor from the time that a kata's calls may work to the wall-clock time that one property may take."""


class JudgeLost(Exception):  # noqa: N818 - a fact about a process
    """A judge process ended, or failed to serve an order; the message says how."""


def judge_all(tasks: Iterable[Task], context: RunContext) -> Iterator[Result]:
    """Judge the properties of these tasks with one judge per job, and yield results as they arrive.

    If there are several jobs, one more judge is used, because some attempts only wait. `tasks` may be an iterator that
    blocks. Return early, without an exception, when the context's processes are stopped.
    """
    orders = _Turns(tasks)
    results: queue.SimpleQueue[Result | None] = queue.SimpleQueue()
    hands = context.jobs + 1 if context.jobs > 1 else 1
    threads = [threading.Thread(target=_work, args=(orders, results, context), name="kata-judge") for _ in range(hands)]
    for thread in threads:
        thread.start()
    for _ in threads:
        yield from iter(results.get, None)
    for thread in threads:
        thread.join()


class _Turns:
    """An iterator that several threads can share."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._tasks = iter(tasks)
        self._turn = threading.Lock()

    def __iter__(self) -> Iterator[Task]:
        return self

    def __next__(self) -> Task:
        with self._turn:
            return next(self._tasks)


def _work(orders: _Turns, results: queue.SimpleQueue[Result | None], context: RunContext) -> None:
    judge = Judge(context)
    try:
        for task in orders:
            for result in judge.serve(task):
                results.put(result)
        judge.keep()
    except Stopped:
        pass  # after a stop, results are no longer wanted
    finally:
        try:
            judge.close()
        finally:
            results.put(None)  # otherwise the reader would wait forever


class Judge:
    """One judge process, started for the first order and restarted after it is lost."""

    def __init__(self, context: RunContext) -> None:
        self._context = context
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process before the first order. Raise `Stopped` or `OSError` as `Processes.start` does."""
        self._started()

    def at(self, context: RunContext) -> Self:
        """Use other settings from now on, with the same process, and return this judge."""
        self._context = context
        return self

    def serve(self, task: Task) -> Iterator[Result]:
        """Yield a result for each property: `CRASHED` if no try succeeds. If `once_broken` is "stop", stop at a failure."""
        wanted = list(task.items)
        trouble = ""
        for _ in range(TRIES):
            try:
                for result in self._ask(task, wanted):
                    wanted.remove(result.item)
                    yield result
                    if self._context.once_broken == "stop" and result.outcome is not Outcome.PASSED:
                        wanted.clear()
            except JudgeLost as lost:
                trouble = str(lost)
                self.close()
            if not wanted:
                return
        for name in wanted:
            yield Result(task.attempt.kata.id, "properties", name, Outcome.CRASHED, (Finding(message=_apology(trouble)),))

    def _ask(self, task: Task, wanted: list[str]) -> Iterator[Result]:
        try:
            process = self._started()
            line = json.dumps(order(task, wanted, self._context)) + "\n"
        except (OSError, ValueError) as error:
            raise JudgeLost(f"it cannot be started: {error}") from None
        if process.stdin is None or process.stdout is None:
            raise JudgeLost("it has no pipes")
        limits = task.attempt.kata.limits
        watch = _Watch(process, self._context.patience + limits.load + limits.total * SLACK)
        try:
            process.stdin.write(line.encode("utf-8", "surrogatepass"))
            process.stdin.flush()
            for answer in process.stdout:
                watch.heard()
                message = json.loads(answer)
                if "result" not in message:
                    break
                yield _one_of(wanted, from_data(message["result"]))
            else:
                self._context.processes.check()
                raise JudgeLost(watch.barked or f"it ended with status {process.wait(5)}")
        except (OSError, ValueError, KeyError, TypeError) as error:
            self._context.processes.check()
            raise JudgeLost(f"{type(error).__name__}: {error}") from None
        finally:
            watch.end()
        if "broken" in message:
            raise JudgeLost(str(message["broken"]))

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = judge_program.start(self._context)
        return self._process

    def keep(self) -> None:
        """Leave the process to the next judge of the run that is started by the same command."""
        if self._process is not None:
            judge_program.keep(self._context, self._process)
            self._process = None

    def close(self) -> None:
        """End the process by closing its standard input."""
        if self._process is not None:
            self._context.processes.end(self._process)
            self._process = None


def _one_of(wanted: Sequence[str], result: Result) -> Result:
    if result.item not in wanted:
        raise ValueError(f"it sent a result for {result.item!r}, which was not requested")
    return result


class _Watch:
    """Kills a judge that is silent for too many seconds, so that an attempt cannot hang the run through its judge."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.barked = ""
        self._process = process
        self._seconds = seconds
        self._timer = threading.Timer(0, self._bark)
        self.heard()

    def heard(self) -> None:
        """Restart the timer."""
        self._timer.cancel()
        self._timer = threading.Timer(self._seconds, self._bark)
        self._timer.daemon = True
        self._timer.start()

    def _bark(self) -> None:
        self.barked = f"it was silent for {self._seconds:g} s"
        self._process.kill()

    def end(self) -> None:
        """Cancel the timer."""
        self._timer.cancel()


def order(task: Task, wanted: Sequence[str], context: RunContext) -> Order:
    """Return the message, as JSON data, that orders a judge to judge the `wanted` properties of an attempt."""
    kata, attempt = task.attempt.kata, task.attempt
    scenarios = kata.folder / "scenarios.py"
    request: LoadRequest = {
        "kata": kata.id,
        "filename": str(attempt.path),
        "source": attempt.source,
        "scenarios": scenarios.read_text(encoding="utf-8") if scenarios.is_file() else "",
        "scenarios_filename": str(scenarios),
        "paths": _packages() if kata.modules else [],
        "load": kata.limits.load,
        "call": kata.limits.call,
        "total": kata.limits.total,
        "memory": int(kata.limits.memory),
    }
    return {
        "job": request,
        "folder": str(kata.folder),
        "properties": list(wanted),
        "examples": context.examples,
        "own_examples": context.own_examples,
        "seed": context.seed,
        "once_broken": context.once_broken,
        "frozen": context.frozen,
    }


def _packages() -> list[str]:
    own = [site.getusersitepackages()] if site.ENABLE_USER_SITE else []
    return [path for path in [*site.getsitepackages(), *own] if path in sys.path]


def _apology(trouble: str) -> str:
    return f"the judge failed, which is not the attempt's fault; please report it with this: {trouble.strip()}"
