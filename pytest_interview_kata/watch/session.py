"""The event loop of `kata watch`: handles one event after the other, in one thread."""

from __future__ import annotations

import queue
import threading
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.checks import CHECKS
from pytest_interview_kata.model import Attempt, KataError, State
from pytest_interview_kata.pack.reader import needs
from pytest_interview_kata.results.verdict import conclude
from pytest_interview_kata.run.signals import undisturbed
from pytest_interview_kata.text import sentence
from pytest_interview_kata.workspace.finding import find_rivals
from pytest_interview_kata.workspace.memory import home_of, remember_solved
from pytest_interview_kata.workspace.reading import read_attempt
from pytest_interview_kata.workspace.text import digest

from .changes import Changes
from .events import Blinded, Event, JudgingEnded, Noticed, Pressed, ResultArrived, Saved
from .judging import AttemptJudges
from .keys import listening
from .screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from pytest_interview_kata.model import Result
    from pytest_interview_kata.pack.reader import Bank
    from pytest_interview_kata.results.verdict import Verdict
    from pytest_interview_kata.run.context import RunContext

Action: TypeAlias = "Callable[[Attempt | None], Iterable[str]]"
"""What a key does: it takes the attempt on the screen, or None, and returns lines to show."""
QUIT: Final = frozenset({"q", "\x04", ""})


@dataclass
class Watch:
    """The state of `kata watch`: the attempt that was saved last, and what is known about it."""

    bank: Bank
    folders: tuple[Path, ...]
    """The folders of attempts."""
    start: Callable[[], AttemptJudges]
    """Starts the judges of one attempt."""
    actions: Mapping[str, tuple[str, Action]]
    """The name and the action of each key."""
    screen: Screen
    events: queue.SimpleQueue[Event] = field(default_factory=queue.SimpleQueue)
    attempt: Attempt | None = None
    results: dict[tuple[str, str], Result] = field(default_factory=dict)
    number: int = 0
    """The number of the current judging; results of earlier judgings are ignored."""
    over: bool = True
    judges: AttemptJudges = field(init=False)
    """The judges of the current attempt."""
    stopping: list[threading.Thread] = field(default_factory=list)
    """Threads that stop earlier judges."""
    legend: tuple[str, ...] = ()
    """Lines that explain the keys; empty without a keyboard."""

    def run(self) -> None:
        """Watch until the user quits. Raise `KeyboardInterrupt`, or `KataError` if a folder can no longer be watched."""
        with ExitStack() as stack:
            self.judges = self.start()
            stack.callback(self._clean_up)
            for folder in self.folders:
                if folder.is_dir():
                    stack.callback(Changes(folder, self.events.put).stop)
            keyboard = stack.enter_context(listening(self.events.put))
            if keyboard:
                self.legend = ("", "  ".join([*(f"{key} {what}" for key, (what, _) in self.actions.items()), "q quit"]))
            self.screen.show([f"Watching {', '.join(map(str, self.folders))}: save an attempt to judge it.", *self.legend])
            while self._handle(self.events.get()):
                pass

    def _clean_up(self) -> None:
        with undisturbed():
            self.judges.stop()
            for thread in self.stopping:
                thread.join()

    def _handle(self, event: Event) -> bool:
        """Handle an event; return whether to continue."""
        match event:
            case Saved(path) if path.stem in self.bank.katas:
                self._save(self._read(path))
            case Pressed(key) if key in QUIT:
                return False
            case Pressed(key) if key in self.actions:
                self.screen.show([*self._act(key), *self.legend])
            case Noticed(message):
                self.screen.show([message, *self.legend])
            case Blinded(message):
                raise KataError(message)
            case ResultArrived(number, result) if number == self.number:
                self.results[result.check, result.item] = result
                self._draw()
            case JudgingEnded(number) if number == self.number:
                self.over = True
                self._draw(*self._remember())
        return True

    def _act(self, key: str) -> list[str]:
        try:
            return [*self.actions[key][1](self.attempt)]
        except KataError as error:
            return [str(error)]

    def _read(self, path: Path) -> Attempt:
        kata = self.bank.katas[path.stem]
        rivals = find_rivals([kata.id], self.folders)
        return Attempt(kata, path, problem=rivals[kata.id]) if rivals else read_attempt(kata, path)

    def _save(self, attempt: Attempt) -> None:
        if attempt == self.attempt:
            return
        if not self.over:
            self.stopping = [*filter(threading.Thread.is_alive, self.stopping), threading.Thread(target=self.judges.stop)]
            self.stopping[-1].start()
            self.judges = self.start()
        self.number, self.attempt, self.results, self.over = self.number + 1, attempt, {}, True
        if reason := _idle(attempt):
            self.screen.show([reason, *self.legend])
            return
        self.over = False
        number = self.number
        put = self.events.put
        self.judges.begin(attempt, lambda result: put(ResultArrived(number, result)), lambda: put(JudgingEnded(number)))

    def _verdict(self) -> Verdict | None:
        """Return the verdict on the attempt, or None while later results may change it."""
        if self.attempt is None:
            return None
        kata, path = self.attempt.kata, self.attempt.path
        root = self.folders[0].parent
        shown = path.relative_to(root) if path.is_relative_to(root) else path
        expected = {name: check.items(kata) for name, check in CHECKS.items()}
        remarks = {name for name, check in CHECKS.items() if check.remark}
        verdict = conclude(kata, shown.as_posix(), expected, [*self.results.values()], remarks=remarks)
        return verdict if verdict and (self.over or verdict.state is State.FAILING) else None

    def _draw(self, *more: str) -> None:
        verdict = self._verdict()
        if self.attempt and verdict:
            rest = () if self.over else ("", "looking for smaller inputs")
            lines = [*self.screen.report(self.attempt, verdict), *rest, *map(sentence, more), *self.legend]
            self.screen.show(lines, painted=True)

    def _remember(self) -> Iterator[str]:
        """Remember whether the attempt is solved; yield the reason if that fails."""
        verdict = self._verdict()
        if self.attempt and verdict:
            solved = digest(self.attempt.source) if verdict.state is State.SOLVED else ""
            try:
                remember_solved(home_of(self.attempt.path) or self.folders[0], {verdict.kata.id: solved})
            except (KataError, OSError) as error:
                yield str(error)


def _idle(attempt: Attempt) -> str:
    """Return why there is nothing to judge, or an empty string."""
    kata = attempt.kata
    if attempt.problem:
        return attempt.problem
    if attempt.todo:
        return f"{kata.id} is not started: write it and save it."
    missing = needs(kata)
    return missing and f"{kata.id} {missing}"


def watch(bank: Bank, context: RunContext, folders: tuple[Path, ...], actions: Mapping[str, tuple[str, Action]]) -> None:
    """Judge attempts in these folders when they are saved, until the user quits."""
    Watch(bank, folders, partial(AttemptJudges, context), actions, Screen()).run()
