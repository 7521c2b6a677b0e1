"""The parts of lines in a terminal: strings with a meaning, which a table maps to colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.model import State
from pytest_interview_kata.text import columns, fold, in_ascii, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

Style: TypeAlias = str
"""A key of `MARKUP`: the name of a state or of another meaning."""
Span: TypeAlias = tuple[str, Style]
Line: TypeAlias = tuple[Span, ...]
GAP: Final[Span] = ("  ", "text")

MARKUP: Final[Mapping[Style, Mapping[str, bool]]] = {
    "text": {},
    "title": {"bold": True},
    "quiet": {"light": True},
    State.SOLVED: {"green": True},
    State.FAILING: {"red": True},
    State.POLISH: {"yellow": True},
    State.TODO: {"light": True},
    State.SKIPPED: {"light": True},
}
"""Keyword arguments for the write methods of pytest's terminal reporter."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The characters that a terminal can show."""

    marks: Mapping[State, str]
    full: str
    empty: str
    cut: str
    unicode: bool

    def clean(self, text: str) -> str:
        """Return a string as one line that the terminal can show, with control characters escaped."""
        return one_line(text) if self.unicode else in_ascii(one_line(text))


UNICODE: Final = Glyphs(
    marks={State.SOLVED: "✓", State.FAILING: "✗", State.POLISH: "~", State.TODO: "·", State.SKIPPED: "-"},
    full="█",
    empty="░",
    cut="…",
    unicode=True,
)
ASCII: Final = Glyphs(
    marks={State.SOLVED: "+", State.FAILING: "x", State.POLISH: "~", State.TODO: ".", State.SKIPPED: "-"},
    full="#",
    empty=".",
    cut="...",
    unicode=False,
)


def length(line: Line) -> int:
    """Return the width of a line in columns."""
    return sum(columns(text) for text, _ in line)


def fit(line: Line, width: int) -> list[Line]:
    """Break a line into lines of at most `width` columns, after spaces if possible; the spaces at the breaks are dropped."""
    rows, start = [], 0
    for piece in fold("".join(text for text, _ in line), width):
        rows.append(_between(line, start, start + len(piece.rstrip())))
        start += len(piece)
    return rows


def _between(line: Line, start: int, end: int) -> Line:
    spans, before = [], 0
    for text, style in line:
        part = text[max(start - before, 0) : max(end - before, 0)]
        before += len(text)
        if part:
            spans.append((part, style))
    return tuple(spans)
