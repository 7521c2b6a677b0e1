"""Renders a question for a terminal: a mark for each kata, and why the katas that were started are not solved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State
from pytest_interview_kata.report.parts import STARTED, effort, help_used
from pytest_interview_kata.results.reasons import reason
from pytest_interview_kata.text import clip, counted, prose

from .style import GAP, Line, Span, fit, length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pytest_interview_kata.results.progress import QuestionProgress
    from pytest_interview_kata.results.verdict import Verdict

    from .sheet import Sheet

INDENT: Final[Span] = ("     ", "text")
MOST: Final = 240
"""Maximum columns of a reason, unless the run is verbose."""
LEAST: Final = 30
"""The minimum number of columns to which a question's number and text are cut, so that its katas fit on the same line."""


def in_brief(row: QuestionProgress, sheet: Sheet) -> Iterator[Line]:
    """Yield a question on one line if it fits; else its katas follow, and katas that need work have separate lines."""
    katas = [_kata(verdict, sheet) for verdict in row.verdicts]
    rest = _joined(katas)
    if all(verdict.state is State.TODO for verdict in row.verdicts):
        rest = ((f"not started: {counted(len(row.verdicts), 'kata')}", "todo"),)
    label = _label(row, sheet)
    room = sheet.width - length(rest) - len(GAP[0])
    calm = [spans for spans in katas if len(spans) == 1]
    if length(label) <= room or (room >= LEAST and len(calm) == len(katas)):
        yield (*sheet.cut(label, room), GAP, *rest)
        return
    yield sheet.cut(label)
    yield from _in_rows(calm, sheet)
    for spans in (spans for spans in katas if len(spans) > 1):
        room = _room(sheet)
        for index, piece in enumerate(fit(spans, room if length(spans) <= room else room - len(GAP[0]))):
            yield (INDENT, *((GAP,) if index else ()), *piece)


def in_full(row: QuestionProgress, sheet: Sheet) -> Iterator[Line]:
    """Yield a question, and for each kata a line with its state, followed by the full reason why it is not solved."""
    number, (text, style) = _label(row, sheet)
    for index, piece in enumerate(prose(text, 0, _room(sheet))):
        yield (INDENT if index else (number[0].ljust(len(INDENT[0])), number[1]), (piece, style))
    for verdict in row.verdicts:
        yield (INDENT, _marked(verdict, sheet), (f"  {', '.join(_notes(verdict))}", "quiet"))
        why = _why(verdict, sheet)
        yield from ((INDENT, ("  ", "text"), (piece, "text")) for piece in prose(why, 0, _room(sheet) - 2))


def _label(row: QuestionProgress, sheet: Sheet) -> tuple[Span, Span]:
    return (f"  Q{row.question.number} ", "quiet"), (sheet.glyphs.clean(row.question.text), "text")


def _marked(verdict: Verdict, sheet: Sheet) -> Span:
    kata = verdict.kata
    name = sheet.glyphs.clean(kata.name)
    return f"{sheet.glyphs.marks[verdict.state]} {name}", verdict.state


def _why(verdict: Verdict, sheet: Sheet) -> str:
    return sheet.glyphs.clean(reason(verdict)) if verdict.state in STARTED else ""


def _kata(verdict: Verdict, sheet: Sheet) -> Line:
    why = clip(_why(verdict, sheet), MOST, sheet.glyphs.cut)
    return (_marked(verdict, sheet), (f": {why}", "text")) if why else (_marked(verdict, sheet),)


def _notes(verdict: Verdict) -> Iterator[str]:
    yield f"{verdict.state}" if verdict.state is State.SOLVED else f"{verdict.state} ({effort(verdict.kata)})"
    yield from help_used(verdict)


def _joined(katas: Iterable[Line]) -> Line:
    return tuple(span for spans in katas for span in (GAP, *spans))[1:]


def _in_rows(katas: Sequence[Line], sheet: Sheet) -> Iterator[Line]:
    """Yield katas on as few lines as possible."""
    row: list[Line] = []
    for spans in katas:
        if row and length(_joined([*row, spans])) > _room(sheet):
            yield (INDENT, *_joined(row))
            row = []
        row.append(spans)
    if row:
        yield (INDENT, *_joined(row))


def _room(sheet: Sheet) -> int:
    return sheet.width - len(INDENT[0])
