"""The findings of one item in a terminal: everything is escaped and limited in size, and nothing is omitted silently."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import PROPERTIES, Finding, Outcome
from pytest_interview_kata.text import (
    block,
    columns,
    counted,
    fold,
    harmless,
    in_ascii,
    one_line,
    plain,
    prose,
    sentence,
    shorten,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.model import Attempt, Result

VALUE: Final = 600
"""The maximum number of characters of a value or a message; more than the judge allows, so that nothing is cut twice."""
TEXT: Final = 2400
"""The maximum number of characters of a call or of printed output."""
SOURCE: Final = 160
HEAD: Final = 12
TAIL: Final = 8
"""Lines of printed output to show, from its beginning (`HEAD`) and its end."""
FRAMES: Final = 6
LEAST: Final = 20
"""Minimum columns for the beginning of a message after the place that it is about."""
FINDINGS: Final = 51
"""The maximum number of findings to show; our own checks return 50, and one more for the number of the rest."""
NAMELESS: Final = frozenset({"", "<module>"})
SPECIAL: Final = re.compile(r'["$`\\!]')
"""Characters that a shell may interpret between double quotes."""


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


def render(result: Result, attempt: Attempt, *, path: str, replay: str = "", width: int = 80, unicode: bool = True) -> str:
    """Return what an item of a check found about an attempt, ending with the command that replays it, if one is given.

    `path` is the path of the attempt as the learner would write it. Places that editors link and code that can be
    pasted are never folded. Without `unicode`, characters outside ASCII are escaped.
    """
    page = Page(tuple(attempt.source.split("\n")), sentence(path), width)
    findings = result.findings or (Finding(f"{result.check} {result.item}: {result.outcome}, without details"),)
    lines = [line for finding in findings[:FINDINGS] for line in _one(result, finding, page)]
    if len(findings) > FINDINGS:
        lines.append(f"… and {len(findings) - FINDINGS:,} more findings")
    if replay:
        lines.append(f"replay: {sentence(replay)}")
    text = harmless("\n".join(lines))
    return text if unicode else in_ascii(text)


def replay_command(nodeid: str, options: Sequence[str] = ()) -> str:
    """Return the command that judges one item again, quoted for POSIX shells, PowerShell and cmd alike where possible."""
    words = [word if word == shlex.quote(word) else _quoted(word) for word in options]
    return " ".join(["pytest", "--kata", *words, _quoted(nodeid)])


def _one(result: Result, finding: Finding, page: Page) -> Iterator[str]:
    if finding.call or (finding.sentence and result.check == PROPERTIES):
        yield from _property(result.outcome, finding, page)
        yield from _frames(finding.frames, page)
    else:
        yield from _remark(finding, page)
        if len(finding.frames) > 1:
            yield from _frames(finding.frames, page)
        elif finding.frames or result.outcome is Outcome.ERROR:
            yield from prose(page.at(finding.line), 4, page.width)
    yield from _printed(finding.output, page)


def _property(outcome: Outcome, finding: Finding, page: Page) -> Iterator[str]:
    """Yield the property that does not hold, the call, and how the result differs."""
    if finding.sentence:
        yield from prose(_guard(finding.sentence), 0, page.width)
        yield ""
    call = plain(shorten(finding.call, TEXT)).splitlines()
    message = _guard(finding.message)
    if outcome is Outcome.TIMEOUT and finding.frames:
        line, function = finding.frames[-1]
        message += f" (line {line}{_name(', in ', function)})"
    whole = f"  {call[0] if call else ''} {message.removeprefix('it ')}"
    if outcome is Outcome.TIMEOUT and len(call) == 1 and message.startswith("it ") and columns(whole) <= page.width:
        yield whole
        return
    yield from (f"  {line}" for line in call)
    yield from _values({"got": _guard(finding.got), "expected": _guard(finding.expected)}, page.width)
    yield from prose(message, 4 if call else 2, page.width)


def _values(values: dict[str, str], width: int) -> Iterator[str]:
    """Yield values beside their names, or, if a value is too long, below their names, so that they can be compared."""
    rows = [f"    {name:<9} {value}" for name, value in values.items() if value]
    if all("\n" not in row and columns(row) <= width for row in rows):
        yield from rows
    else:
        for name, value in values.items():
            if value:
                yield f"    {name}"
                yield from block(value, 6, width)
    if values["got"] and values["got"] == values["expected"]:
        yield "    they differ in a part that is not shown"


def _remark(finding: Finding, page: Page) -> Iterator[str]:
    """Yield a finding about a line, in the form that editors link, or about the whole attempt."""
    code = f" [{one_line(shorten(finding.code, SOURCE))}]" if finding.code else ""
    message, sentence = _guard(finding.message) + code, _guard(finding.sentence)
    if finding.line:
        position = f"{finding.line}:{finding.column}" if finding.column else f"{finding.line}"
        first, _, more = message.partition("\n")
        yield from _linked(f"{page.path}:{position}:", first, page.width)
        yield from prose(f"{more}\n{sentence}".strip("\n"), 2, page.width)
    elif sentence:
        yield from prose(sentence, 0, page.width)
        yield from prose(message, 2, page.width)
    else:
        yield from prose(f"{page.path}: {message}", 0, page.width)


def _linked(where: str, message: str, width: int) -> Iterator[str]:
    """Yield a message after the place that editors link, folded at words; the place itself is never folded."""
    room = width - columns(where) - 1
    start = fold(message, room)[0] if room > LEAST else ""
    yield f"{where} {start}".rstrip()
    yield from prose(message.removeprefix(start), 2, width)


def _frames(frames: Sequence[tuple[int, str]], page: Page) -> Iterator[str]:
    """Yield the last frames, outermost first; equal frames in a row, as in recursion, become one line."""
    rows = [(line, function, len([*same])) for (line, function), same in groupby(frames)]
    if len(rows) > FRAMES:
        yield f"  ({counted(len(rows) - FRAMES, 'outer call')} not shown)"
    for line, function, times in rows[-FRAMES:]:
        head = f"  in {page.path}:{line}{_name(', ', function)}{f' ({times} frames)' if times > 1 else ''}"
        code = page.at(line)
        if code and columns(head) + 2 + columns(code) > page.width:
            yield f"{head}:"
            yield from prose(code, 6, page.width)
        else:
            yield f"{head}: {code}" if code else head


def _printed(output: str, page: Page) -> Iterator[str]:
    lines = plain(shorten(output, TEXT)).rstrip().splitlines()
    if not lines:
        return
    if len(lines) > HEAD + TAIL:
        lines[HEAD:-TAIL] = [f"… {len(lines) - HEAD - TAIL:,} lines …"]
    yield "  it printed:"
    yield from block("\n".join(lines), 4, page.width)


def _quoted(word: str) -> str:
    return shlex.quote(word) if SPECIAL.search(word) else f'"{word}"'


def _name(before: str, function: str) -> str:
    return "" if function in NAMELESS else before + one_line(shorten(function, SOURCE))


def _guard(text: str) -> str:
    return plain(shorten(text, VALUE))
