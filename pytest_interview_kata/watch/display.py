"""Decides what the screen shows: the results, or something that the user asked for. The keys are explained below."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pytest_interview_kata.model import KataError
from pytest_interview_kata.run.signals import Ended

from .actions import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pytest_interview_kata.model import Kata

    from .actions import Action, Run
    from .keys import Keyboard
    from .screen import Screen


@dataclass
class Display:
    """Shows the results, except while the user looks at something else."""

    screen: Screen
    legend: Callable[[], Sequence[str]]
    """Returns lines that explain the keys."""
    results: tuple[str, ...] = ()
    """Lines about the attempt that was saved last, or about the next kata."""
    notes: dict[str, None] = field(default_factory=dict)
    """Messages about how folders are watched, until the next save."""
    is_away: bool = False
    """Whether the screen shows something other than the results, because the user asked for it."""

    def update(self, lines: Iterable[str]) -> None:
        """Replace the results, and show them unless the user asked for something else."""
        self.results = (*lines,)
        self.show()

    def note(self, message: str) -> None:
        """Show a message below the results."""
        self.notes[message] = None
        self.show()

    def show(self) -> None:
        """Show the results unless the user asked for something else."""
        if not self.is_away:
            below = [*self.screen.prose(*self.notes), *self.legend()]
            hint = f"… {{}} more lines: {ALL} shows all of them" if self.legend() else ""
            self.screen.show([*self.screen.beginning(self.results, below, hint), *below])

    def show_all(self) -> None:
        """Show the results, even if they do not fit on the screen."""
        self.show_instead(self.results)

    def show_instead(self, lines: Iterable[str]) -> None:
        """Show something other than the results."""
        self.is_away = True
        self.screen.show([*lines, *self.legend()])

    def go_back(self) -> None:
        """Show the results again."""
        self.is_away = False
        self.show()

    def perform(self, action: Action, kata: Kata, keyboard: Keyboard) -> None:
        """Run an action on a kata, and show the lines that it yields. An action such as an editor takes the terminal."""
        if not action.run:
            return
        if not action.takes_terminal:
            lines: list[str] = []
            self._run(action.run, kata, lines.append)
            self.show_instead(lines)
            return
        self.screen.show(())
        with keyboard.lent():
            is_done = self._run(action.run, kata, self.screen.add)
        if is_done and action.is_brief:
            self.go_back()
        else:
            self.is_away = True
            self.screen.add(*self.legend())

    def _run(self, run: Run, kata: Kata, show: Callable[[str], None]) -> bool:
        """Show the lines that an action yields, and its error, if there is one; return False after an error."""
        try:
            for line in run(kata):
                show(line)
        except KataError as error:
            show(*self.screen.prose(str(error)))
            return False
        except Ended:
            raise
        except (SystemExit, KeyboardInterrupt):  # the status of a command, or Ctrl-C, which ends only the command
            return True
        return True
