"""An attempt's source for checks that read it: parsed, never run."""

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
MOST: Final = 50
"""The maximum number of findings that a check shows of an attempt; the rest is only counted."""
LONGEST: Final = 2000
"""The maximum number of characters of a message, which may quote a source line of any length."""


class Unreadable(Exception):  # noqa: N818 - a fact about an attempt
    """An attempt cannot be read or parsed; the finding says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, including its `#`, and where it begins: line and column from 1."""

    line: int
    column: int
    text: str


@dataclass(frozen=True)
class Source:
    """The source of an attempt that parses."""

    text: str
    """The contents of the file, with every line ending as `\\n`."""
    tree: ast.Module
    comments: tuple[Comment, ...]

    def position(self, node: ast.AST) -> tuple[int, int]:
        """Return a node's line and column, both from 1; the column counts characters."""
        line, offset = getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
        if line not in self._columns:  # computed once per line, since a line may be long and have many findings
            row = self.lines[line - 1].encode()
            self._columns[line] = array("L", accumulate(byte & 0xC0 != 0x80 for byte in row))  # noqa: PLR2004 - UTF-8
        columns = self._columns[line]
        return line, columns[offset] if offset < len(columns) else offset + 1

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without line endings."""
        return self.text.split("\n")

    @cached_property
    def _columns(self) -> dict[int, array[int]]:
        """The column, from 1, of each byte of a line, by line number."""
        return {}


def read(attempt: Attempt) -> Source:
    """Parse an attempt. Raise `Unreadable` if its file could not be read or does not parse."""
    if attempt.problem:
        raise Unreadable(Finding(attempt.problem))
    text = attempt.source.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return Source(text, parse(text), tuple(_comments(text)))
    except (*syntax.BROKEN, tokenize.TokenError) as error:
        raise Unreadable(unparsed(error)) from None


def unparsed(error: Exception) -> Finding:
    """Return a finding that says why a source does not parse."""
    if isinstance(error, SyntaxError):
        return Finding(f"the code cannot be parsed: {error.msg}", error.lineno or 0, error.offset or 0)
    what = "it is nested too deeply" if isinstance(error, RecursionError | MemoryError) else str(error)
    return Finding(f"the code cannot be parsed: {what}")


def parse(text: str, **options: Any) -> ast.Module:
    """Parse a source with options for `ast.parse`, ignoring the host's warning filters. Raise one of `syntax.BROKEN`."""
    try:
        return _parse_quietly(text, options)
    except SyntaxError:
        # Another thread may have replaced the filters in the meantime, so that a warning became an error.
        return _parse_quietly(text, options)


def _parse_quietly(text: str, options: dict[str, Any]) -> ast.Module:
    # catch_warnings is not thread-safe; a filter for this module name affects no other code.
    warnings.filterwarnings("ignore", module=NAME)
    return syntax.parse(text, NAME, **options)


def _comments(text: str) -> Iterator[Comment]:
    for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
        if token.type == tokenize.COMMENT:
            yield Comment(token.start[0], token.start[1] + 1, token.string)


def results(task: Task, check: str, findings: Iterable[Finding], seconds: float = 0.0) -> Iterator[Result]:
    """Yield the result of each item of a task: passed without findings, else failed, with the first `MOST` findings."""
    found = sorted(dict.fromkeys(findings), key=lambda finding: (not finding.line, finding.line, finding.column))
    shown = [replace(finding, message=shortened(finding.message, LONGEST)) for finding in found[:MOST]]
    if len(found) > MOST:
        shown.append(Finding(f"and {len(found) - MOST:,} more"))
    yield from ended(task, check, Outcome.FAILED if found else Outcome.PASSED, tuple(shown), seconds)


def shortened(text: str, most: int) -> str:
    """Return a string, cut after `most` characters."""
    return text if len(text) <= most else f"{text[:most]}…"


def ended(task: Task, check: str, outcome: Outcome, findings: tuple[Finding, ...], seconds: float = 0.0) -> Iterator[Result]:
    """Yield the result of each item of a task, all with this outcome."""
    for item in task.items:
        yield Result(task.attempt.kata.id, check, item, outcome, findings, seconds)
