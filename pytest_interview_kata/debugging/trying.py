"""Tries the properties of a kata in this process, where they can print and stop in a debugger."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.judge.client import Client
from pytest_interview_kata.judge.hypothesis_driver import is_drawn, prepare
from pytest_interview_kata.judge.overtime import OWN_TIME, Overtime
from pytest_interview_kata.judge.replay import Replay
from pytest_interview_kata.judge.search import Search as Trial
from pytest_interview_kata.judge.work import Work
from pytest_interview_kata.model import Outcome
from pytest_interview_kata.run.order import order as order_of
from pytest_interview_kata.sandbox.pool import PlayerPool
from pytest_interview_kata.sandbox.session import PlayerSession

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pytest_interview_kata.judge.hypothesis_driver import Property
    from pytest_interview_kata.model import Result, Task
    from pytest_interview_kata.results.faults import Frame
    from pytest_interview_kata.run.context import Search
    from pytest_interview_kata.sandbox.messages import Call, Callback, Reply, Returned

STDERR: Final = 2
PASSED_ONCE: Final = "it held, but not when the same cases were tried again in a new process"


@dataclass(frozen=True, slots=True)
class Again:
    """A second run of a property, in a new player."""

    difference: str
    """How the second run differs from the first; empty if it does not."""
    worked: float
    """Seconds of processor time."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A property that was tried."""

    result: Result
    frames: tuple[Frame, ...] = ()
    """The frames of the pack that led to the failure, outermost first."""
    seed: int = 0
    """The seed from which Hypothesis drew the cases; 0 if it drew none."""
    again: Again | None = None
    """The second run, with the same cases, if the property held in the first."""

    @property
    def flaky(self) -> str:
        """How the two runs differ; empty if they do not."""
        return self.again.difference if self.again else ""


class Timed(PlayerSession):
    """A session that knows the processor time of its player."""

    def worked(self) -> float:
        """Return the processor time of the player; 0.0 if there is none, or if the platform does not report it."""
        spent = self._process.spent() if self._process else None
        return spent.worked if spent else 0.0


class Speaking(PlayerSession):
    """A session that shows the output of its player after each call."""

    eager = True
    _shown = 0

    def load(self) -> Reply:
        """Load the attempt, and show what it printed."""
        self._shown = 0
        return self._speaking(super().load)

    def ask(self, call: Call, answer: Callable[[Callback], Returned]) -> Reply:
        """Make a call, and show what it printed."""
        return self._speaking(lambda: super(Speaking, self).ask(call, answer))

    def _speaking(self, act: Callable[[], Reply]) -> Reply:
        try:
            return act()
        finally:
            if self._process is not None and (size := self._process.printed.size()) > self._shown:
                sys.stdout.write(self._process.printed.text(self._shown))
                sys.stdout.flush()
                self._shown = size


@contextmanager
def aside() -> Iterator[None]:
    """Discard output, and ignore `breakpoint()`: the block tries cases only to explain a failure or to check for flakiness."""
    hook, sys.breakpointhook = sys.breakpointhook, lambda *_, **__: None
    try:
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
            yield
    finally:
        sys.breakpointhook = hook


def try_properties(task: Task, search: Search, storage: Path) -> Iterator[Tried]:
    """Yield each property of the task after trying it; Hypothesis stores its files in `storage`."""
    prepare(storage / "hypothesis")
    OWN_TIME.watch(STDERR, attended=True)
    trying = Trying(task, search, storage)
    try:
        yield from trying.run(task.items)
    finally:
        trying.close()


class Trying:
    """The properties of one kata, and an attempt at it."""

    def __init__(self, task: Task, search: Search, storage: Path) -> None:
        order = order_of(task, task.items, search)
        self._request = order["load"]
        self._players = PlayerPool()
        self._work = Work(order, self._players, storage, Speaking, aside)

    def run(self, names: Sequence[str]) -> Iterator[Tried]:
        """Yield these properties after trying them; only the first if the properties or the attempt cannot be loaded."""
        properties, problem = self._work.load()
        if problem:
            yield Tried(self._work.result(names[0], problem, 0.0), problem.frames)
            return
        for name in names:
            yield self._tried(name, properties.get(name))

    def _tried(self, name: str, prop: Property | None) -> Tried:
        start = time.monotonic()
        judged = self._work.judge(name, prop)
        result = self._work.result(name, judged, time.monotonic() - start)
        if prop is None:
            return Tried(result, judged.frames)
        frames = self._show_again() or judged.frames
        again = self._again(prop, result) if result.outcome is Outcome.PASSED else None
        return Tried(result, frames, self._work.plan(name).seed if is_drawn(prop) else 0, again)

    def _show_again(self) -> tuple[Frame, ...]:
        """Repeat the case that a failure shows, so that its output comes last and a debugger stops in it. Return the frames."""
        shown, self._work.proof.shown = self._work.proof.shown, None
        if shown is None:
            return ()
        replay = Replay(self._request, self._players, Speaking)
        failure = replay.fresh(shown)
        replay.session.close()
        return failure.frames if failure else ()

    def _again(self, prop: Property, result: Result) -> Again:
        """Try again, in a new player, a property that held."""
        session = Timed(self._request, self._players)
        search = Trial(prop, Client(session), [])
        start, failure, difference = time.process_time(), None, ""
        try:
            with aside(), OWN_TIME.limited(self._request["total"]):
                failure = search.run(replace(self._work.plan(result.item), shrink=False))
        except Overtime as error:
            difference = f"{PASSED_ONCE}: {error}"
        worked = time.process_time() - start + session.worked()
        session.close()
        if failure:
            difference = ": ".join(filter(None, [PASSED_ONCE, failure.finding.message, failure.finding.call]))
        elif not difference and search.ran != result.tried:
            difference = f"it tried {result.tried} cases, and then {search.ran} with the same seed"
        return Again(difference, worked)

    def close(self) -> None:
        """End all players."""
        self._work.close()
        self._players.close()
