"""Runs the checks of one run in threads, while pytest waits for their results."""

from __future__ import annotations

import json
import os
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.files.locks import holding
from pytest_interview_kata.model import Finding, Outcome, Result, Task
from pytest_interview_kata.results.codec import as_data, from_data
from pytest_interview_kata.results.faults import crashed

from .processes import Stopped
from .schedule import in_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from pytest_interview_kata.model import Attempt

    from .cache import Cache
    from .check import Check
    from .context import RunContext

Key: TypeAlias = tuple[str, str, str]
"""Kata, check and item."""
POLL: Final = 0.5
"""Seconds to wait at a time; between two waits, Ctrl-C is noticed and `tick` is called."""
GRACE: Final = 10.0
"""Seconds that a stopped run waits for each check to end before it abandons the check's thread."""
PATIENCE: Final = 1800.0
"""Seconds to wait for the lock, longer than any check takes. After that, the work is done without the lock."""


class Run:
    """The checks of one run and their results, by kata, check and item.

    `share` is a folder that several processes (xdist workers) share. Each process has the same tasks, and reads the results
    that other processes have written there. A kata is judged only when a process waits for its result.
    """

    def __init__(self, checks: Mapping[str, Check], context: RunContext, cache: Cache, share: Path | None = None) -> None:
        self._checks = checks
        self._context = context
        self._cache = cache
        self._share = share
        self._settled: dict[Key, Result] = {}
        self._change = threading.Condition()
        self._threads: dict[Key, threading.Thread] = {}
        """The thread that works on each result."""
        self._waiting: dict[tuple[str, str], Task] = {}
        """Tasks that start when one of their results is requested, by kata and check."""
        self._stopped = False

    def start(self, wanted: Mapping[str, Sequence[Task]]) -> None:
        """Start the checks of these tasks, by the name of the check; known results are available immediately."""
        for name, tasks in wanted.items():
            fresh = [task for task in (self._without_known(name, task) for task in tasks) if task.items]
            if fresh and self._checks[name].batch:
                self._begin(name, fresh, name)
            elif fresh and self._share is None:
                known = partial(self._cache.seconds, name)
                self._begin(name, [*in_turns(fresh, known, self._context.jobs)], name)
            else:
                self._waiting |= {(task.attempt.kata.id, name): task for task in fresh}

    def _without_known(self, check: str, task: Task) -> Task:
        attempt = task.attempt
        known = {result.item: result for result in self._cache.lookup(check, task)}
        if attempt.problem:
            findings = (Finding(_without_path(attempt)),)
            known = {item: Result(attempt.kata.id, check, item, Outcome.ERROR, findings) for item in task.items}
        for item in known.keys() & {*task.items}:
            self._settle(known[item])
        return Task(attempt, tuple(item for item in task.items if item not in known))

    def _begin(self, name: str, tasks: Sequence[Task], turn: str) -> None:
        """Check these tasks in a thread. With `share`, the thread first waits for the lock of this name."""

        def results() -> Iterable[Result]:
            check = partial(self._checks[name].check, tasks, self._context)
            return _once(self._share / turn, keys, check, self._context.processes.check) if self._share else check()

        keys = keys_of(name, tasks)
        thread = threading.Thread(target=complete, args=(keys, results, self._settle), name="kata-check", daemon=True)
        self._threads |= dict.fromkeys(keys, thread)
        thread.start()

    def _settle(self, result: Result) -> None:
        with self._change:
            self._settled[result.kata, result.check, result.item] = result
            self._change.notify_all()

    def known(self, kata: str, check: str, item: str) -> Result | None:
        """Return a result if it is known, so that `result` does not wait, else None."""
        return self._settled.get((kata, check, item))

    def result(self, kata: str, check: str, item: str, tick: Callable[[], None] = lambda: None) -> Result:
        """Wait for a result, calling `tick` periodically, and return it. Raise `Stopped` if the run is stopped first."""
        key = (kata, check, item)
        if key not in self._settled and (task := self._waiting.pop((kata, check), None)):
            self._begin(check, [task], f"{check}-{kata}")
        with self._change:
            while key not in self._settled:
                if self._stopped:
                    raise Stopped
                thread = self._threads.get(key)
                if thread is None or not thread.is_alive():
                    return crashed(*key, f"the check {check!r}", f"it did not start for {item!r} of {kata}")
                tick()
                self._change.wait(POLL)
            return self._settled[key]

    def stop(self) -> None:
        """End all processes and wait for the checks to end, for at most `GRACE` seconds each."""
        with self._change:
            self._stopped = True
            self._change.notify_all()
        self._context.processes.stop()
        for thread in {*self._threads.values()}:
            thread.join(GRACE)


def keys_of(check: str, tasks: Iterable[Task]) -> list[Key]:
    """Return the keys of the results that a check must return for these tasks."""
    return [(task.attempt.kata.id, check, item) for task in tasks for item in task.items]


def complete(keys: Sequence[Key], produce: Callable[[], Iterable[Result]], settle: Callable[[Result], None]) -> bool:
    """Call `settle` with each result of `produce`, and then with a `CRASHED` result for each key that has none.

    Results for other keys are ignored. Return False if the run was stopped.
    """
    missing, trouble = dict.fromkeys(keys), ""
    try:
        for result in produce():
            if (key := (result.kata, result.check, result.item)) in keys:
                settle(result)
                missing.pop(key, None)
    except Stopped:
        return False
    except BaseException as error:  # noqa: BLE001 - third-party checks may even call sys.exit; other checks continue
        trouble = f"{type(error).__name__}: {error}"
    for key in missing:
        settle(crashed(*key, f"the check {key[1]!r}", trouble or f"it returned no result for {key[2]!r} of {key[0]}"))
    return True


def _once(path: Path, keys: Collection[Key], produce: Callable[[], Iterable[Result]], tick: Callable[[], None]) -> list[Result]:
    """Return the results of `produce`; of all processes that share this path, only one calls it.

    The results that another process has written are used if they contain all keys. While another process holds the lock,
    `tick` is called periodically, and may raise an exception. A process that dies releases the lock.
    """
    stored, part = Path(f"{path}.json"), Path(f"{path}.part")
    with holding(Path(f"{path}.lock"), PATIENCE, tick):
        done = [from_data(data) for data in json.loads(stored.read_text(encoding="utf-8"))] if stored.is_file() else []
        if {*keys} <= {(result.kata, result.check, result.item) for result in done}:
            return done
        results = list(produce())
        part.write_text(json.dumps([as_data(result) for result in results]), encoding="utf-8")
        os.replace(part, stored)  # noqa: PTH105 - behaves the same on every platform
        return results


def _without_path(attempt: Attempt) -> str:
    """Return the problem of an attempt without the path at the beginning, because the message is shown after the path."""
    rest = attempt.problem.removeprefix(f"{attempt.path} ")
    return attempt.problem if rest == attempt.problem else f"it {rest}"
