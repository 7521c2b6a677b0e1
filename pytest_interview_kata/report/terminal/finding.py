"""The findings of one item in a terminal: everything is escaped and limited in size, and nothing is omitted silently."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import PROPERTIES, Finding, Outcome
from pytest_interview_kata.results.causes import condensed
from pytest_interview_kata.text import (
    columns,
    counted,
    fold,
    harmless,
    in_ascii,
    in_quotes,
    one_line,
    plain,
    prose,
    sentence,
    shell_word,
    shorten,
)

from .excerpts import SOURCE, TEXT, Page, named, printed, source, traceback

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Attempt, Result

VALUE: Final = 600
"""The maximum number of characters of a value or a message; more than the judge allows, so that nothing is cut twice."""
FINDINGS: Final = 51
"""The maximum number of findings to show. Checks of this package return at most 50, and one that counts the rest."""
LEAST: Final = 20
"""A message begins on the line of its path only if more columns than this are free."""
LINES: Final = 10
"""The maximum number of further lines to name for a finding that occurs on several lines."""


def render(
    result: Result,
    attempt: Attempt,
    *,
    path: str,
    replay: str = "",
    width: int = 80,
    unicode: bool = True,
    in_full: bool = False,
) -> str:
    """Return what an item of a check found about an attempt, ending with the command that replays it, if one is given.

    `path` is the path of the attempt as the learner would write it. Paths that editors link and code that can be
    pasted are never folded. Without `unicode`, characters outside ASCII are escaped. Unless `in_full`, findings that say
    the same, or that follow from others, are not repeated.
    """
    page = Page(tuple(attempt.source.split("\n")), sentence(path), width)
    if not result.findings:
        result = replace(result, findings=(Finding(f"{result.check} {result.item}: {result.outcome}, without details"),))
    findings, hidden = (dict.fromkeys(result.findings, ()), 0) if in_full else condensed(result)
    lines = [*_all(result, findings, page)]
    if len(findings) > FINDINGS:
        lines.append(f"… and {len(findings) - FINDINGS:,} more findings")
    if hidden:
        lines.append(f"and {counted(hidden, 'finding')} that may follow from this: `pytest --kata -v` shows them")
    if replay:
        lines.append(f"replay: {sentence(replay)}")
    text = harmless("\n".join(lines))
    return text if unicode else in_ascii(text)


def replay_command(nodeid: str, options: Sequence[str] = ()) -> str:
    """Return the command that judges one item again, quoted for POSIX shells, PowerShell and cmd alike where possible."""
    return " ".join(["pytest", "--kata", *map(shell_word, options), in_quotes(nodeid)])


def _all(result: Result, findings: Mapping[Finding, Sequence[int]], page: Page) -> Iterator[str]:
    said = ""
    for finding, more in islice(findings.items(), FINDINGS):
        if finding.sentence and finding.sentence == said and not (finding.line or finding.call):
            yield from prose(_message(finding), 2, page.width)
        else:
            yield from _one(result, finding, page)
        if more:
            lines = [*map(str, more[:LINES]), *([f"{len(more) - LINES:,} more"] if len(more) > LINES else [])]
            yield from prose(f"the same in line{'s' if len(more) > 1 else ''} {', '.join(lines)}", 2, page.width)
        said = finding.sentence


def _one(result: Result, finding: Finding, page: Page) -> Iterator[str]:
    if finding.call or (finding.sentence and result.check == PROPERTIES):
        yield from _property(result.outcome, finding, page)
        yield from traceback(finding.frames, page)
    else:
        yield from _remark(finding, page)
        if len(finding.frames) > 1:
            yield from traceback(finding.frames, page)
        elif finding.frames or result.outcome is Outcome.ERROR:
            yield from source(finding, page)
    yield from printed(finding.output, page)


def _property(outcome: Outcome, finding: Finding, page: Page) -> Iterator[str]:
    """Yield the property that does not hold, the call, and how the result differs."""
    if finding.sentence:
        yield from prose(_guard(finding.sentence), 0, page.width)
        yield ""
    call = plain(shorten(finding.call, TEXT)).splitlines()
    message = _guard(finding.message)
    if outcome is Outcome.TIMEOUT and finding.frames:
        line, function = finding.frames[-1]
        message += f" (line {line}{named(', in ', function)})"
    yield from call
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
                yield from prose(value, 6, width)
    if values["got"] and values["got"] == values["expected"]:
        yield "    they differ in a part that is not shown"


def _remark(finding: Finding, page: Page) -> Iterator[str]:
    """Yield a finding about a line, in the form that editors link, or about the whole attempt."""
    message, sentence = _message(finding), _guard(finding.sentence)
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
    """Yield a path with a line number, which editors link and which is never folded, and then a message, folded at words."""
    room = width - columns(where) - 1
    start = fold(message, room)[0] if room > LEAST else ""
    yield f"{where} {start}".rstrip()
    yield from prose(message.removeprefix(start), 2, width)


def _message(finding: Finding) -> str:
    return _guard(finding.message) + (f" [{one_line(shorten(finding.code, SOURCE))}]" if finding.code else "")


def _guard(text: str) -> str:
    return plain(shorten(text, VALUE))
