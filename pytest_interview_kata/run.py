"""One run: starts every check that is wanted, beside whatever waits for the results."""

from __future__ import annotations

import queue
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from .model import Finding, Outcome, Result, Task
from .processes import Stopped
from .turns import in_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from .bench import Bench
    from .cache import Cache
    from .checks import Check
    from .share import Share

POLL: Final = 0.5
"""Seconds between looks at the keyboard while waiting."""
Key = tuple[str, str, str]


class Run:
    """The checks of one run and their results, by kata, check and item.

    With a `share`, several processes run the same tasks: what one of them has done, the others read, and
    a kata is judged only where its result is waited for.
    """

    def __init__(self, checks: Mapping[str, Check], bench: Bench, cache: Cache, share: Share | None = None) -> None:
        self._checks = checks
        self._bench = bench
        self._cache = cache
        self._share = share
        self._settled: dict[Key, Result] = {}
        self._change = threading.Condition()
        self._threads: list[threading.Thread] = []
        self._waiting: dict[tuple[str, str], Callable[[], None]] = {}
        self._feeds: list[queue.SimpleQueue[Task | None]] = []
        self._stopped = False

    def start(self, wanted: Mapping[str, Sequence[Task]]) -> None:
        """Begin the checks of these tasks, given by the name of the check; known results are settled at once."""
        for name, tasks in wanted.items():
            fresh = [task for task in (self._without_known(name, task) for task in tasks) if task.items]
            if fresh:
                begin = self._begin_together if self._checks[name].TOGETHER else self._begin_each
                begin(name, fresh)

    def _without_known(self, check: str, task: Task) -> Task:
        known = {result.item: result for result in self._cache.lookup(check, task)}
        problem = task.attempt.problem
        if problem:
            kata = task.attempt.kata.id
            known = {item: Result(kata, check, item, Outcome.ERROR, (Finding(problem),)) for item in task.items}
        for item in task.items:
            if item in known:
                self._settle(known[item])
        return Task(task.attempt, tuple(item for item in task.items if item not in known))

    def _begin_together(self, name: str, tasks: Sequence[Task]) -> None:
        def produce() -> Iterable[Result]:
            return self._checks[name].check(tasks, self._bench)

        def work() -> None:
            results = produce() if self._share is None else self._share.once(name, produce)
            self._settle_all(name, tasks, results)

        self._thread(work)

    def _begin_each(self, name: str, tasks: Sequence[Task]) -> None:
        feed: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._feeds.append(feed)
        coming: Iterator[Task] = iter(feed.get, None)
        self._thread(lambda: self._settle_all(name, tasks, self._checks[name].check(coming, self._bench)))
        if self._share is None:
            for task in in_turns(tasks, lambda task: self._cache.seconds(name, task.attempt.kata.id), self._bench.jobs):
                feed.put(task)
            feed.put(None)
        else:
            self._waiting |= {(task.attempt.kata.id, name): self._on_demand(name, task, feed, self._share) for task in tasks}

    def _on_demand(self, name: str, task: Task, feed: queue.SimpleQueue[Task | None], share: Share) -> Callable[[], None]:
        keys = [(task.attempt.kata.id, name, item) for item in task.items]

        def produce() -> Iterable[Result]:
            feed.put(task)
            return [self._wait(key) for key in keys]

        def work() -> None:
            for result in share.once(f"{name}-{task.attempt.kata.id}", produce):
                self._settle(result)

        return lambda: self._thread(work)

    def _thread(self, work: Callable[[], None]) -> None:
        def guarded() -> None:
            with suppress(Stopped):  # nobody waits any more
                work()

        thread = threading.Thread(target=guarded, name="kata-check")
        self._threads.append(thread)
        thread.start()

    def _settle_all(self, name: str, tasks: Sequence[Task], results: Iterable[Result]) -> None:
        trouble = "gave no result"
        try:
            for result in results:
                self._settle(result)
        except Stopped:
            raise
        except Exception as error:  # noqa: BLE001 - a check of anybody's; the others go on
            trouble = f"broke: {type(error).__name__}: {error}"
        for task in tasks:
            for item in task.items:
                message = f"the check {name!r} {trouble}; that is no fault of the attempt, please report it"
                self._settle(Result(task.attempt.kata.id, name, item, Outcome.CRASHED, (Finding(message),)), again=False)

    def _settle(self, result: Result, *, again: bool = True) -> None:
        with self._change:
            key = (result.kata, result.check, result.item)
            if again or key not in self._settled:
                self._settled[key] = result
            self._change.notify_all()

    def has_passed(self, kata: str, check: str, item: str) -> bool:
        """Whether a result is there that nobody needs to wait for, and a good one."""
        return self.knows(kata, check, item) and self._settled[kata, check, item].outcome is Outcome.PASSED

    def knows(self, kata: str, check: str, item: str) -> bool:
        """Whether a result is there that nobody needs to wait for."""
        return (kata, check, item) in self._settled

    def result(self, kata: str, check: str, item: str, tick: Callable[[], None] = lambda: None) -> Result:
        """Wait for a result, and call `tick` now and then. Raises `Stopped` when the run was stopped before it came."""
        begin = self._waiting.pop((kata, check), None)
        if begin is not None and (kata, check, item) not in self._settled:
            begin()
        return self._wait((kata, check, item), tick)

    def _wait(self, key: Key, tick: Callable[[], None] = lambda: None) -> Result:
        with self._change:
            while key not in self._settled:
                if self._stopped:
                    raise Stopped
                tick()
                self._change.wait(POLL)
            return self._settled[key]

    def stop(self) -> None:
        """End everything that still runs, and wait until it has ended."""
        with self._change:
            self._stopped = True
            self._change.notify_all()
        for feed in self._feeds:
            feed.put(None)
        self._bench.processes.stop()
        for thread in self._threads:
            thread.join()
