"""An attempt's source as checks look at it: parsed, never run."""

from __future__ import annotations

import io
import tokenize
import warnings
from array import array
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata import syntax
from pytest_interview_kata.model import Finding, Outcome, Result

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterable, Iterator

    from pytest_interview_kata.model import Attempt, Task

NAME: Final = "<kata attempt>"
BROKEN: Final = (SyntaxError, ValueError, RecursionError, MemoryError)
"""What parsing raises: too deep nesting comes as one of the last two, a NUL as one of the first."""


MOST: Final = 50
"""How many findings of an attempt a check shows; what is beyond is counted."""
LONGEST: Final = 2000
"""Characters kept of a finding's message: it may quote a source line of any length."""


class Unreadable(Exception):  # noqa: N818 - a fact about an attempt
    """An attempt cannot be looked at; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, with its `#`, and where it begins: line and column from 1."""

    line: int
    column: int
    text: str


@dataclass(frozen=True)
class Source:
    """An attempt that parses."""

    text: str
    """What the file holds, its line ends all as `\\n`."""
    tree: ast.Module
    comments: tuple[Comment, ...]

    def place(self, node: ast.AST) -> tuple[int, int]:
        """Give a node's line and column, both from 1, the column in characters."""
        line, offset = getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
        if line not in self._columns:  # counted once for each line: a line may be long and have many findings
            row = self.lines[line - 1].encode()
            self._columns[line] = array("L", accumulate(byte & 0xC0 != 0x80 for byte in row))  # noqa: PLR2004 - UTF-8
        columns = self._columns[line]
        return line, columns[offset] if offset < len(columns) else offset + 1

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return self.text.split("\n")

    @cached_property
    def _columns(self) -> dict[int, array[int]]:
        """The column, from 1, of each byte of a line, by the number of the line."""
        return {}


def read(attempt: Attempt) -> Source:
    """Parse an attempt. Raises `Unreadable` when its file could not be read or does not parse."""
    if attempt.problem:
        raise Unreadable(Finding(attempt.problem))
    text = attempt.source.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return Source(text, parse(text), tuple(_comments(text)))
    except (*BROKEN, tokenize.TokenError) as error:
        raise Unreadable(unparsed(error)) from None


def unparsed(error: Exception) -> Finding:
    """Say why a source does not parse."""
    if isinstance(error, SyntaxError):
        return Finding(f"it does not parse: {error.msg}", error.lineno or 0, error.offset or 0)
    what = "it is nested too deeply" if isinstance(error, RecursionError | MemoryError) else str(error)
    return Finding(f"it does not parse: {what}")


def parse(text: str, **options: Any) -> ast.Module:
    """Parse a source with options of `ast.parse`, whatever the host thinks of warnings. Raises what is in `BROKEN`."""
    try:
        return _parse_quietly(text, options)
    except SyntaxError:
        # Another thread may have put other filters in place meanwhile, and made an error of a warning.
        return _parse_quietly(text, options)


def _parse_quietly(text: str, options: dict[str, Any]) -> ast.Module:
    # catch_warnings is not safe in threads; a filter for this one name concerns nobody else.
    warnings.filterwarnings("ignore", module=NAME)
    return syntax.parse(text, NAME, **options)


def _comments(text: str) -> Iterator[Comment]:
    for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
        if token.type == tokenize.COMMENT:
            yield Comment(token.start[0], token.start[1] + 1, token.string)


def results(task: Task, check: str, findings: Iterable[Finding], seconds: float = 0.0) -> Iterator[Result]:
    """Yield the result of each of a task's items: passed when there are no findings, else failed with the first `MOST`."""
    found = sorted(dict.fromkeys(findings), key=lambda finding: (finding.line, finding.column))
    shown = [replace(finding, message=_cut(finding.message)) for finding in found[:MOST]]
    if len(found) > MOST:
        shown.append(Finding(f"and {len(found) - MOST:,} more"))
    yield from ended(task, check, Outcome.FAILED if found else Outcome.PASSED, tuple(shown), seconds)


def _cut(message: str) -> str:
    return message if len(message) <= LONGEST else f"{message[:LONGEST]}…"


def ended(task: Task, check: str, outcome: Outcome, findings: tuple[Finding, ...], seconds: float = 0.0) -> Iterator[Result]:
    """Give the result of each of a task's items, all with this outcome."""
    for item in task.items:
        yield Result(task.attempt.kata.id, check, item, outcome, findings, seconds)
