"""The layout of progress in a terminal: the widths of its parts, and the lines with bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State
from pytest_interview_kata.report.parts import of_all, share
from pytest_interview_kata.text import clip, columns, pad

from .style import GAP, Glyphs, Line, Span, length

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytest_interview_kata.results.progress import Progress, SectionProgress

TOTAL: Final = "Total"
BAR: Final = 20
LEAST_BAR: Final = 6
LEAST_TITLE: Final = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """The layout of progress: its widths in columns, and the characters that the terminal can show."""

    glyphs: Glyphs
    width: int
    title: int
    bar: int
    """Columns of a bar; 0 if there is no room for bars."""
    done: int
    """The width of a count such as `5/13`, in columns."""

    def cut(self, line: Line, width: int | None = None) -> Line:
        """Cut the last span of a line so that the line has at most `width` columns, by default the sheet's."""
        *front, (text, style) = line
        room = (self.width if width is None else width) - length(tuple(front))
        return (*front, (clip(text, room, self.glyphs.cut), style))


def share_out(progress: Progress, width: int, glyphs: Glyphs) -> Sheet:
    """Return the layout for a width: counts get their columns first, then titles, then bars."""
    done = len(of_all(progress.totals))
    counts = max(length(counts) for counts in [_total(progress, done), *(_counts(each, done) for each in progress.sections)])
    title = max([len(TOTAL), *(columns(glyphs.clean(section.section.title)) for section in progress.sections)])
    free = width - counts - len(GAP[0])
    bar = min(BAR, max(free - len(GAP[0]) - title, LEAST_BAR))
    if free - len(GAP[0]) - bar < min(title, LEAST_TITLE):
        return Sheet(glyphs, width, max(min(title, free), len(TOTAL)), 0, done)
    return Sheet(glyphs, width, min(title, free - len(GAP[0]) - bar), bar, done)


def section_lines(section: SectionProgress, sheet: Sheet) -> list[Line]:
    """Return the title of a section, a bar, and how many katas are solved, need polish, fail or are skipped.

    They are on one line, or on two if the title is too long.
    """
    title, counts = sheet.glyphs.clean(section.section.title), _counts(section, sheet.done)
    if columns(title) <= sheet.title:
        return [(*_bar_line(title, section.totals, sheet), *counts)]
    return [((title, "title"),), (*_bar_line("", section.totals, sheet), *counts)]


def total_line(progress: Progress, sheet: Sheet) -> Line:
    """Return the line of all sections together: a bar, and how many katas are solved."""
    return (*_bar_line(TOTAL, progress.totals, sheet), *_total(progress, sheet.done))


def _bar_line(title: str, totals: Mapping[State, int], sheet: Sheet) -> Line:
    name: Span = (pad(title, sheet.title), "title")
    if not sheet.bar:
        return (name, GAP)
    full = share(totals, sheet.bar)
    filled: Span = (sheet.glyphs.full * full, "solved")
    rest: Span = (sheet.glyphs.empty * (sheet.bar - full), "quiet")
    return (name, GAP, filled, rest, GAP)


def _solved(totals: Mapping[State, int], done: int) -> Line:
    return ((f"{of_all(totals):>{done}} solved", "solved" if totals[State.SOLVED] else "text"),)


def _total(progress: Progress, done: int) -> Line:
    return (*_solved(progress.totals, done), *_selected(progress))


def _counts(section: SectionProgress, done: int) -> Line:
    spans = [*_solved(section.totals, done)]
    for state in (State.POLISH, State.FAILING, State.SKIPPED):
        if number := section.totals[state]:
            spans += [GAP, (f"{number} {state}", state)]
    return (*spans, *_selected(section))


def _selected(part: SectionProgress | Progress) -> Line:
    """Return how many katas the run has selected, unless it has selected all."""
    number = sum(part.totals.values())
    return (GAP, (f"{number} of {part.katas} selected", "quiet")) if number < part.katas else ()
