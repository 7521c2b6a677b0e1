"""Shows the known results for the attempt that was saved last, in place of the previous output."""

from __future__ import annotations

import os
import re
import shutil
import sys
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from pytest_interview_kata import console
from pytest_interview_kata.model import OWN_TESTS
from pytest_interview_kata.report.parts import own_tests
from pytest_interview_kata.report.terminal.finding import render
from pytest_interview_kata.report.terminal.others import in_brief, mention
from pytest_interview_kata.report.terminal.prose import wrap
from pytest_interview_kata.report.terminal.style import ASCII, UNICODE
from pytest_interview_kata.results.causes import causes
from pytest_interview_kata.text import can_show, clip, columns, harmless, pad, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pytest_interview_kata.model import Attempt
    from pytest_interview_kata.results.verdict import Verdict

CLEAR: Final = "\x1b[2J\x1b[3J\x1b[H"
COLOURS: Final[Mapping[str, str]] = {"solved": "32", "failing": "31", "polish": "33", "title": "1", "quiet": "2"}
COLOUR: Final = re.compile(r"\x1b\[\d+m")


class Screen:
    """Standard output. If it is a terminal, it is redrawn, and if not, lines are only added."""

    def __init__(self) -> None:
        self.redraws = sys.stdout.isatty() and console.can_erase()
        """Whether the screen is cleared before something new is shown."""
        self._coloured = self.redraws and "NO_COLOR" not in os.environ
        self._unicode = can_show("✓█…", sys.stdout.encoding)
        self._last: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return shutil.get_terminal_size().columns

    def prose(self, *texts: str) -> list[str]:
        """Return escaped messages as lines for `show`, wrapped at words if this is a terminal."""
        return [harmless(wrap(sentence(text), self.width) if self.redraws else sentence(text)) for text in texts]

    def show(self, lines: Iterable[str]) -> None:
        """Show these escaped lines in place of the previous ones; do nothing if they are the same."""
        shown = tuple(lines)
        if shown != self._last:
            self._last = shown
            self.redraw()

    def redraw(self) -> None:
        """Show the last lines again, in place of the output of another program."""
        sys.stdout.write((CLEAR if self.redraws else "") + "".join(f"{line}\n" for line in self._last))
        sys.stdout.flush()

    def beginning(self, lines: Iterable[str], below: Iterable[str], hint: str) -> list[str]:
        """Return the rows of `lines` that fit above `below`, then `hint` if some are missing; all rows if `hint` is empty."""
        rows, below_them = _rows(lines), _rows(below)
        size = shutil.get_terminal_size()
        ends = [*accumulate(-(-columns(COLOUR.sub("", row)) // size.columns) or 1 for row in [*below_them, *rows])]
        if not hint or not self.redraws or not ends or ends[-1] < size.lines:
            return rows
        room = sum(end < size.lines - 1 for end in ends) - len(below_them)
        return [*rows[: max(room, 1)], hint.format(len(rows) - max(room, 1))]

    def add(self, *lines: str) -> None:
        """Show these escaped lines below the previous ones."""
        self._last = (*self._last, *lines)
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.flush()

    def _paint(self, text: str, style: str) -> str:
        return f"\x1b[{COLOURS[style]}m{text}\x1b[0m" if self._coloured and style in COLOURS else text

    def report(self, attempt: Attempt, verdict: Verdict) -> Iterator[str]:
        """Yield the state of an attempt and its findings, as strings for `show`."""
        glyphs = UNICODE if self._unicode else ASCII
        width = self.width
        found = causes(result for result in verdict.results if result.check != OWN_TESTS)
        others = in_brief(found)
        yield self._paint(f"{glyphs.marks[verdict.state]} {verdict.kata.id}  {verdict.state}", verdict.state)
        if said := own_tests(verdict):
            yield from self.prose(f"own tests: {said}")
        for cause in (each for each in found if each not in others):
            result = cause.first
            yield ""
            yield self._paint(clip(pad(f"-- {result.check}: {result.item} ", width, "-"), width), "quiet")
            yield render(result, attempt, path=verdict.path, width=width, unicode=self._unicode)
            if below := mention(cause, others if cause is found[0] else [], width=width, unicode=self._unicode):
                yield below


def _rows(lines: Iterable[str]) -> list[str]:
    return [row for line in lines for row in line.split("\n")]
