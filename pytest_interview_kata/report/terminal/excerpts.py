"""Excerpts of an attempt in a terminal: source lines, frames of a traceback, and printed output."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.text import clip, columns, counted, one_line, plain, prose, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.model import Finding

TEXT: Final = 2400
"""The maximum number of characters of a call or of printed output."""
SOURCE: Final = 160
HEAD: Final = 5
TAIL: Final = 15
"""The numbers of lines to show from the beginning of printed output (`HEAD`) and from its end: they fit on one screen."""
FRAMES: Final = 6
NAMELESS: Final = frozenset({"", "<module>"})


@dataclass(frozen=True, slots=True)
class Page:
    """What all findings of an attempt share: its source lines, its path, and the width of the terminal in columns."""

    source: tuple[str, ...]
    path: str
    width: int

    def at(self, line: int) -> str:
        """Return the source line with that number, without indentation, or an empty string if there is none."""
        text = self.source[line - 1] if 0 < line <= len(self.source) else ""
        return plain(shorten(text.strip().expandtabs(), SOURCE))


def source(finding: Finding, page: Page) -> Iterator[str]:
    """Yield the line of a finding and, if its columns are known, carets below them."""
    if not finding.column:
        yield from prose(page.at(finding.line), 4, page.width)
        return
    text = page.source[finding.line - 1] if 0 < finding.line <= len(page.source) else ""
    before = plain(text[: finding.column - 1].lstrip().expandtabs())
    after = plain(text[max(finding.column - 1, len(text) - len(text.lstrip())) :].expandtabs())
    room = page.width - 4
    skipped = max(0, columns(before) - room // 2) if columns(before + after) > room else 0
    marked = columns(plain(text[finding.column - 1 : finding.end_column - 1])) if finding.end_column else 1
    yield f"    {clip(before[skipped:] + after, room)}"
    yield " " * (4 + columns(before[skipped:])) + "^" * min(max(marked, 1), room - columns(before[skipped:]))


def traceback(frames: Sequence[tuple[int, str]], page: Page) -> Iterator[str]:
    """Yield the last frames, outermost first; equal frames in a row, as in recursion, become one line."""
    rows = [(line, function, len([*same])) for (line, function), same in groupby(frames)]
    if len(rows) > FRAMES:
        yield f"  ({counted(len(rows) - FRAMES, 'outer call')} not shown)"
    for line, function, times in rows[-FRAMES:]:
        head = f"  in {page.path}:{line}{named(', ', function)}{f' ({times} frames)' if times > 1 else ''}"
        code = page.at(line)
        if code and columns(head) + 2 + columns(code) > page.width:
            yield f"{head}:"
            yield from prose(code, 6, page.width)
        else:
            yield f"{head}: {code}" if code else head


def printed(output: str, page: Page) -> Iterator[str]:
    """Yield what an attempt printed, at most `HEAD` and `TAIL` lines of it."""
    rows = prose(plain(shorten(output, TEXT, keep_end=True)).rstrip(), 4, page.width)
    if rows:
        yield "  it printed:"
    if len(rows) > HEAD + TAIL:
        rows[HEAD:-TAIL] = [f"    … {len(rows) - HEAD - TAIL:,} lines …"]
    yield from rows


def named(before: str, function: str) -> str:
    """Return the name of a function after a separator, or an empty string for code outside functions."""
    return "" if function in NAMELESS else before + one_line(shorten(function, SOURCE))
