"""Everything that judges one attempt, already started: a judge with a player per processor, four at most, and a mypy."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.model import Finding, Outcome, Result, Task
from pytest_interview_kata.run.judges import Judge
from pytest_interview_kata.run.processes import Stopped
from pytest_interview_kata.run.schedule import shares

from .waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_interview_kata.model import Attempt
    from pytest_interview_kata.run.context import OnceBroken, RunContext

LAWS: Final = "properties"
MOST: Final = 4
"""The largest number of judges, however many processors there are."""


class Crew:
    """Judges one attempt after the other; `stop` ends it at any time, also during its work."""

    def __init__(self, context: RunContext) -> None:
        """Start everything that starts slowly; the `processes` of the context are not used."""
        self._processes = Waiting()
        self._context = replace(context, processes=self._processes)
        self._seconds: dict[str, dict[str, float]] = {}
        """How many seconds properties took when they were last judged, by kata and property."""
        self._judges = [Judge(self._context) for _ in range(min(context.jobs, MOST))]
        self._threads = ThreadPoolExecutor(len(self._judges) + len(CHECKS), thread_name_prefix="kata-watch")
        with suppress(OSError):  # code that needs it reports the error later
            self._processes.prepare()
            for judge in self._judges:
                judge.start()

    def begin(self, attempt: Attempt, tell: Callable[[Result], None], end: Callable[[], None]) -> None:
        """Judge an attempt in threads. Call `tell` with each result, again with a better one, then `end` unless stopped."""
        work = [partial(self._check, name, attempt, tell) for name in CHECKS]
        left, lock = len(work), threading.Lock()

        def done() -> None:
            nonlocal left
            with lock:
                left -= 1
                if not left:
                    end()

        for act in work:
            self._threads.submit(self._guarded, act, done)

    def _guarded(self, act: Callable[[], None], done: Callable[[], None]) -> None:
        with suppress(Stopped):
            act()
            done()

    def _check(self, name: str, attempt: Attempt, tell: Callable[[Result], None]) -> None:
        check = CHECKS[name]
        items = check.items(attempt.kata)
        try:
            if name == LAWS:
                self._laws(attempt, tell)
            else:
                for result in check.check([Task(attempt, items)], self._context) if items else ():
                    tell(result)
        except Stopped:
            raise
        except Exception as error:  # noqa: BLE001 - one check failed; the others continue
            what = f"the check {name!r} failed: {type(error).__name__}: {error}"
            message = f"{what}; that is not the attempt's fault, please report it"
            for item in items:
                tell(Result(attempt.kata.id, name, item, Outcome.CRASHED, (Finding(message),)))

    def _laws(self, attempt: Attempt, tell: Callable[[Result], None]) -> None:
        """Find out quickly whether any property fails; if so, try all of them again to find the smallest inputs."""
        names = shares(attempt.kata.properties, self._seconds.get(attempt.kata.id, {}), len(self._judges))
        hands = [*zip(self._judges, names, strict=False)]
        if not all([*self._threads.map(lambda hand: self._hand(hand, attempt, tell, "stop"), hands)]):
            list(self._threads.map(lambda hand: self._hand(hand, attempt, tell, "shrink"), hands))

    def _hand(
        self, hand: tuple[Judge, tuple[str, ...]], attempt: Attempt, tell: Callable[[Result], None], once_broken: OnceBroken
    ) -> bool:
        judge, names = hand
        right = True
        for result in judge.serve(Task(attempt, names), replace(self._context.search, once_broken=once_broken)):
            right &= result.outcome is Outcome.PASSED
            self._seconds.setdefault(result.kata, {})[result.item] = result.seconds
            tell(result)
        return right

    def stop(self) -> None:
        """Stop all work and all processes immediately."""
        self._processes.stop()
        self._threads.shutdown(cancel_futures=True)
