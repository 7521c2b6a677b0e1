"""The event loop of `kata watch`: handles one event after the other, in one thread."""

from __future__ import annotations

import queue
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from pytest_interview_kata.model import Attempt, KataError, State
from pytest_interview_kata.run.signals import noted, undisturbed
from pytest_interview_kata.workspace.finding import find_rivals
from pytest_interview_kata.workspace.reading import read_attempt

from .actions import ALL, BACK, QUIT, help_page, legend
from .changes import Changes
from .current import Current, idle
from .display import Display
from .events import Blinded, Event, JudgingEnded, Noticed, Pressed, ResultArrived, Resumed, Saved, next_event
from .judging import AttemptJudges
from .keys import listening
from .screen import Screen
from .setting import Setting, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Kata
    from pytest_interview_kata.run.context import RunContext

    from .actions import Action
    from .keys import Keyboard


@dataclass
class Watch:
    """The state of `kata watch`: mainly the attempt that was saved last, and the kata on which the keys act."""

    setting: Setting
    start: Callable[[], AttemptJudges]
    """Starts the judges of one attempt."""
    screen: Screen
    events: queue.SimpleQueue[Event] = field(default_factory=queue.SimpleQueue)
    current: Current = field(init=False)
    display: Display = field(init=False)
    keyboard: Keyboard | None = None
    step: Step = field(init=False)
    """The result of the last call of `setting.find_next`."""
    kata: Kata | None = None
    """The kata on which the keys act: the kata of the attempt that was saved last, or the next kata."""
    solved: Kata | None = None
    """The kata that was solved last."""
    signals: list[BaseException] = field(default_factory=list)
    """Exceptions that signals have raised since the last action."""

    def run(self) -> None:
        """Watch until the user quits. Raise `KeyboardInterrupt`, or `KataError` if a folder can no longer be watched."""
        with ExitStack() as stack:
            self.current = Current(self.start, self.events.put)
            stack.callback(self._clean_up)
            self.display = Display(self.screen, self._legend)
            for folder in self.setting.folders:
                if folder.is_dir():
                    stack.callback(Changes(folder, self.events.put).stop)
            self.keyboard = stack.enter_context(listening(self.events.put))
            self._move_on()
            watching = self.screen.prose(f"Watching {self.setting.watched}: save an attempt to judge it.")
            self.display.update([*watching, "", *self.step.lines])
            if self.step.is_changed:
                self._judge_again()
            self.signals = stack.enter_context(noted())
            while self._handle(next_event(self.events, self.signals)):
                pass

    def _clean_up(self) -> None:
        with undisturbed():
            self.current.stop()

    def _handle(self, event: Event) -> bool:
        """Handle an event; return whether to continue."""
        match event:
            case Saved(saved) if path := self.setting.attempt_path(saved):
                self._save(path)
            case Pressed(key) if key in QUIT:
                return False
            case Pressed(key):
                self._press(key)
            case Resumed():
                self.screen.redraw()
            case Noticed(message):
                self.display.note(message)
            case Blinded(message):
                raise KataError(message)
            case ResultArrived() if self.current.learn(event):
                self._draw()
            case JudgingEnded() if self.current.learn(event):
                self._finish()
        return True

    def _press(self, key: str) -> None:
        own = {"r": self._judge_again, "n": self._show_next, "?": self._show_help, ALL: self.display.show_all}
        own |= dict.fromkeys(BACK, self.display.go_back)
        if key in own:
            own[key]()
        elif action := self.setting.actions.get(key):
            self._act(action)
        if self.keyboard:
            self.keyboard.go_on()

    def _about(self, action: Action) -> Kata | None:
        """Return the kata on which an action acts."""
        return (self.solved if action.state is State.SOLVED else None) or self.kata

    def _act(self, action: Action) -> None:
        kata = self._about(action)
        if kata and self.keyboard:
            self.display.perform(action, kata, self.keyboard)
            self.signals.clear()  # the signals were for the action
        else:
            self.display.show_instead(self.step.lines)

    def _save(self, path: Path, *, again: bool = False) -> None:
        """Judge the attempt at a path; if it has not changed, judge it only if `again`."""
        attempt = self._read(path)
        self.display.is_away = False
        if attempt == self.current.attempt and not again:
            self.display.show()
            return
        self.kata = attempt.kata
        self.display.notes.clear()
        self.current.take(attempt)
        if reason := idle(attempt):
            self.display.update(self.screen.prose(reason))
        else:
            self.current.judge(attempt)

    def _read(self, path: Path) -> Attempt:
        kata = self.setting.bank.katas[path.stem]
        rivals = find_rivals([kata.id], self.setting.folders)
        return Attempt(kata, path, problem=rivals[kata.id]) if rivals else read_attempt(kata, path)

    def _judge_again(self) -> None:
        last = self.current.attempt
        path = last.path if last and last.kata == self.kata else self.step.path
        if path is None:
            self.display.show_instead(self.step.lines)
        else:
            self.display.update([f"judging {path.stem}"])
            self._save(path, again=True)

    def _move_on(self) -> None:
        try:
            self.step = self.setting.find_next()
        except KataError as error:
            self.step = Step(None, None, (*self.screen.prose(str(error)),))
        self.kata = self.step.kata

    def _show_next(self) -> None:
        self._move_on()
        self.display.show_instead(self.step.lines)

    def _show_help(self) -> None:
        self.display.show_instead(self.screen.prose(*help_page(self.setting.actions, self._about)))

    def _finish(self) -> None:
        verdict = self.current.verdict(self.setting.root)
        if self.current.attempt is None or verdict is None:
            return
        troubles = [*self.current.remember(verdict, self.setting.folders[0])]
        self.setting.keep(self.current.attempt, verdict)
        if verdict.state is State.SOLVED:
            self.solved = verdict.kata
            self._move_on()
        self._draw(*troubles)

    def _draw(self, *troubles: str) -> None:
        """Show the results, if the verdict is known."""
        verdict = self.current.verdict(self.setting.root)
        if self.current.attempt and verdict:
            lines = [*self.screen.report(self.current.attempt, verdict)]
            lines += () if self.current.over else ("", "looking for smaller inputs")
            lines += self.screen.prose(*troubles)
            lines += ("", *self.step.lines) if verdict.state is State.SOLVED else ()
            self.display.update(lines)

    def _legend(self) -> Sequence[str]:
        if self.keyboard is None:
            return ()
        verdict = self.current.verdict(self.setting.root)
        states = {State.SOLVED if self.solved else None, verdict.state if verdict else None}
        return ("", *legend(self.setting.actions, states, self.solved.name if self.solved else "", self.screen.width))


def watch(setting: Setting, context: RunContext) -> None:
    """Judge attempts of a workspace when they are saved, until the user quits."""
    Watch(setting, partial(AttemptJudges, context), Screen()).run()
