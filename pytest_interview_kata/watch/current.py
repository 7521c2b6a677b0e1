"""The attempt that is being judged, and its results so far."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.model import KataError, State
from pytest_interview_kata.pack.reader import needs
from pytest_interview_kata.results.verdict import conclude
from pytest_interview_kata.workspace.memory import home_of, remember_solved
from pytest_interview_kata.workspace.text import digest

from .events import Event, JudgingEnded, ResultArrived

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_interview_kata.model import Attempt, Result
    from pytest_interview_kata.results.verdict import Verdict

    from .judging import AttemptJudges


@dataclass
class Current:
    """Judges one attempt after the other. If an attempt is still being judged when the next one is saved, stop judging it."""

    start: Callable[[], AttemptJudges]
    """Starts the judges of one attempt."""
    report: Callable[[Event], None]
    attempt: Attempt | None = None
    results: dict[tuple[str, str], Result] = field(default_factory=dict)
    over: bool = True
    _number: int = 0
    """Counts the attempts taken. Results that arrive with an earlier number are ignored."""
    _judges: AttemptJudges = field(init=False)
    _stopping: list[threading.Thread] = field(default_factory=list)
    """Threads that stop earlier judges."""

    def __post_init__(self) -> None:
        """Start the judges in advance, because they start slowly."""
        self._judges = self.start()

    def stop(self) -> None:
        """Stop all work and all processes, and wait until they have ended."""
        self._judges.stop()
        for thread in self._stopping:
            thread.join()

    def take(self, attempt: Attempt) -> None:
        """Replace the current attempt by one that is not judged yet."""
        if not self.over:
            self._stopping = [*filter(threading.Thread.is_alive, self._stopping), threading.Thread(target=self._judges.stop)]
            self._stopping[-1].start()
            self._judges = self.start()
        self._number, self.attempt, self.results, self.over = self._number + 1, attempt, {}, True

    def judge(self, attempt: Attempt) -> None:
        """Judge the current attempt, and report events about it."""
        self.over = False
        number, report = self._number, self.report
        self._judges.begin(attempt, lambda result: report(ResultArrived(number, result)), lambda: report(JudgingEnded(number)))

    def learn(self, event: ResultArrived | JudgingEnded) -> bool:
        """Record the result or the end that an event reports; return whether the event is about the current attempt."""
        if event.judging != self._number:
            return False
        if isinstance(event, ResultArrived):
            self.results[event.result.check, event.result.item] = event.result
        else:
            self.over = True
        return True

    def verdict(self, root: Path) -> Verdict | None:
        """Return the verdict on the attempt, with paths relative to `root`, or None as long as it may still change."""
        if self.attempt is None:
            return None
        kata, path = self.attempt.kata, self.attempt.path
        shown = path.relative_to(root) if path.is_relative_to(root) else path
        expected = {name: check.items(kata) for name, check in CHECKS.items() if not check.of_tests}
        remarks = {name for name, check in CHECKS.items() if check.remark}
        verdict = conclude(kata, shown.as_posix(), expected, [*self.results.values()], remarks=remarks)
        return verdict if verdict and (self.over or verdict.state is State.FAILING) else None

    def remember(self, verdict: Verdict, usual: Path) -> Iterator[str]:
        """Remember whether the attempt is solved; yield the reason if that fails."""
        if self.attempt:
            solved = digest(self.attempt.source) if verdict.state is State.SOLVED else ""
            try:
                remember_solved(home_of(self.attempt.path) or usual, {verdict.kata.id: solved})
            except (KataError, OSError) as error:
                yield str(error)


def idle(attempt: Attempt) -> str:
    """Return why there is nothing to judge, or an empty string."""
    kata = attempt.kata
    if attempt.problem:
        return attempt.problem
    if attempt.todo:
        return f"{kata.id} is not started: write it and save it."
    missing = needs(kata)
    return missing and f"{kata.id} {missing}"
