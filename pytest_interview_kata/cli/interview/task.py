"""A part of an interview about code: the files, and what the keys do until the candidate is done or time is up."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from pytest_interview_kata.cli.first_tests import first_tests
from pytest_interview_kata.cli.locate import shown
from pytest_interview_kata.cli.opening import edit
from pytest_interview_kata.cli.printing import Verbatim
from pytest_interview_kata.cli.running import in_workspace
from pytest_interview_kata.cli.show import DIRECTIVE
from pytest_interview_kata.model import KataError
from pytest_interview_kata.pack.notes import notes_of
from pytest_interview_kata.practice.interview.events import HandedIn, Kind
from pytest_interview_kata.practice.interview.plan import PartKind
from pytest_interview_kata.practice.interview.score import PER_HINT
from pytest_interview_kata.text import counted, plain
from pytest_interview_kata.workspace import text
from pytest_interview_kata.workspace.handout import brief
from pytest_interview_kata.workspace.reading import consists_of_tests, read_attempt, tests_path

from .files import handout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from pytest_interview_kata.cli.locate import Workspace
    from pytest_interview_kata.model import Attempt, Kata

    from .sitting import Sitting


class Key(NamedTuple):
    """What a key does."""

    name: str
    """The name in the line at the bottom; empty if only the list of all keys shows the key."""
    help: str
    run: Callable[[Task], Iterator[str]]


class Task:
    """A kata to be solved, repaired or tested, in the folder of the interview."""

    def __init__(self, workspace: Workspace, sitting: Sitting) -> None:
        """Raise `KataError` if the kata is no longer there."""
        self._workspace = workspace
        self._sitting = sitting
        self._kind = sitting.part.kind
        self._kata: Kata = workspace.bank.kata(sitting.part.kata)
        self._path = sitting.record.folder / f"{self._kata.id}.py"
        self._tests = tests_path(self._path)

    @cached_property
    def _keys(self) -> Mapping[str, Key]:
        return {key: row for key, row in KEYS.items() if key not in self._unused()}

    def _unused(self) -> Iterator[str]:
        if not self._kata.examples or self._kind is PartKind.TESTING:
            yield "r"
        if consists_of_tests(self._kata):
            yield from "wt"
        if not self._hints:
            yield "h"
        if self._kind is PartKind.TESTING:
            yield "e"

    @cached_property
    def _hints(self) -> tuple[str, ...]:
        return notes_of(self._kata).hints if self._kind is PartKind.CODING else ()

    def play(self) -> Iterator[str]:
        """Yield what to show until the part ends. The files are created unless they exist."""
        self._create()
        yield from self._sitting.pages().show(*self._brief(), *self.show_keys())
        legend = "  ".join([*(f"{key} {row.name}" for key, row in self._keys.items() if row.name), "q pause"])
        while (key := self._sitting.ask(legend, self._keys)) is not None:
            if key == DONE and self._is_done():
                self._hand_in("done")
                return
            if key != DONE:
                yield from self._perform(self._keys[key])
        yield "\nTime is up."
        self._hand_in("time")

    def _create(self) -> None:
        text.guard([self._path, self._tests], self._workspace.folder)
        for path, source in handout(self._kata, self._sitting.part, self._path).items():
            if not path.exists():
                text.create(path, source)

    def _perform(self, key: Key) -> Iterator[str]:
        try:
            yield from key.run(self)
        except KataError as error:
            yield str(error)

    def _is_done(self) -> bool:
        """Ask for confirmation, and return whether the candidate is done."""
        return self._sitting.ask("Enter hands it in, n does not  q pause ", {"\n", "n"}) == "\n"

    def _hand_in(self, why: str) -> None:
        attempt = self._attempt()
        files = HandedIn(attempt.source, attempt.tests, attempt.todo, attempt.problem)
        self._sitting.note(Kind.DONE, what=why, files=files)

    def _attempt(self) -> Attempt:
        return read_attempt(self._kata, self._path)

    def show_brief(self) -> Iterator[str]:
        """Yield the brief and the path of the file to edit, in portions that fit on the screen."""
        yield from self._sitting.pages().show(*self._brief())

    def _brief(self) -> Iterator[str]:
        yield f"\n{INTRODUCTIONS[self._kind]}\n"
        yield f"{DIRECTIVE.sub('', brief(self._kata))}\n"
        if self._kata.bans:
            yield f"Banned: {', '.join(self._kata.bans)}"
        yield f"Your file: {shown(self._tests if self._kind is PartKind.TESTING else self._path)}"

    def show_keys(self) -> Iterator[str]:
        """Yield what each key does."""
        yield ""
        yield from (f"{key}  {row.help}" for key, row in self._keys.items())
        yield "q  pauses the interview: the clock is stopped until it is resumed\n"

    def edit_program(self) -> Iterator[str]:
        """Open the program in the editor."""
        yield from self._edit(self._path)

    def edit_tests(self) -> Iterator[str]:
        """Open the tests in the editor; create them if they do not exist."""
        if not self._tests.exists():
            text.create(self._tests, first_tests(self._kata))
        yield from self._edit(self._tests)

    def _edit(self, path: Path) -> Iterator[str]:
        with self._sitting.ringing():
            yield from edit(path)

    def run_examples(self) -> Iterator[str]:
        """Run the examples of the brief."""
        from pytest_interview_kata.cli.examples import try_on  # noqa: PLC0415 - it imports Hypothesis

        attempt = self._attempt()
        if attempt.problem or attempt.todo:
            yield attempt.problem or f"{shown(self._path)} is not started."
            return
        failed = yield from try_on(self._workspace, attempt)
        self._sitting.note(Kind.RAN, what="examples", passed=not failed)

    def run_tests(self) -> Iterator[str]:
        """Run the candidate's own tests."""
        from pytest_interview_kata.checks.own_tests import try_tests  # noqa: PLC0415 - only this needs judges

        attempt = self._attempt()
        if attempt.problem or not attempt.tests:
            yield attempt.problem or "There are no tests of your own yet: w opens a file for them."
            return
        with in_workspace(self._workspace) as context:
            passed, result = try_tests(attempt, context)
        self._sitting.note(Kind.RAN, what="tests", passed=passed)
        on = "a right program" if attempt.todo else "your program"
        yield f"Your tests pass on {on}." if passed else result.findings[-1].message
        yield from [Verbatim(plain(result.findings[-1].output))] if result.findings[-1].output else []

    def show_hint(self) -> Iterator[str]:
        """Say what the next hint costs, and show it if the candidate wants it."""
        taken = len(self._sitting.record.of_part(self._sitting.index, Kind.HINT))
        if taken == len(self._hints):
            yield "There are no more hints."
            return
        yield f"A hint costs {counted(PER_HINT, 'point')} of correctness."
        if self._sitting.ask("Enter shows the hint, n does not  q pause ", {"\n", "n"}) == "\n":
            self._sitting.note(Kind.HINT)
            yield f"\nHint {taken + 1} of {len(self._hints)}:\n\n{self._hints[taken]}"


DONE: Final = "d"
INTRODUCTIONS: Final = {
    PartKind.CODING: "Write this program. You get no verdict until you are done or time is up.",
    PartKind.DEBUGGING: "This program has a mistake. Find it and repair it.",
    PartKind.TESTING: "Write tests for this. They should pass for every right program, and fail for wrong ones.",
}
KEYS: Final[Mapping[str, Key]] = {
    "e": Key("edit", "opens the program in your editor", Task.edit_program),
    "w": Key("tests", "opens your own tests in your editor", Task.edit_tests),
    "r": Key("run", "runs the examples of the brief on your program", Task.run_examples),
    "t": Key("test", "runs your own tests", Task.run_tests),
    "h": Key("hint", "says what a hint costs, and shows it if you still want it", Task.show_hint),
    "b": Key("", "shows the brief again", Task.show_brief),
    DONE: Key("done", "hands in what is in the file", Task.show_keys),
    "?": Key("more", "shows these keys", Task.show_keys),
}
"""What the keys do; `DONE` is handled before the others."""
