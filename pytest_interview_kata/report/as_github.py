"""Progress as workflow commands of GitHub Actions: annotations on lines of the attempts.

The escaping follows https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State
from pytest_interview_kata.results.reasons import findings
from pytest_interview_kata.text import clip, one_line, plain, shorten

from .parts import values

if TYPE_CHECKING:
    from pytest_interview_kata.model import Finding, Result
    from pytest_interview_kata.results.progress import Progress
    from pytest_interview_kata.results.verdict import Verdict

    from . import Meta

LEVELS: Final = {State.FAILING: "error", State.POLISH: "warning"}
LONGEST: Final = 4000
"""The maximum number of characters of an annotation; GitHub cuts at 64 KB for all annotations of a step."""
TITLE: Final = 120
MOST: Final = 10
"""The maximum number of annotations of one level in a step: https://docs.github.com/actions. Each kata's first has priority."""


def write(progress: Progress, meta: Meta) -> str:
    """Return a line for each annotation, `error` for what fails and `warning` for what needs polish, at most ten of each."""
    lines: list[str] = []
    for state, level in LEVELS.items():
        queues = [
            [_annotation(verdict, *pair, level, meta) for pair in findings(verdict)]
            for verdict in progress.verdicts
            if verdict.state is state
        ]
        turns = [line for turn in range(MOST) for queue in queues for line in queue[turn : turn + 1]]
        lines += turns[:MOST]
    return "".join(f"{line}\n" for line in lines)


def _annotation(verdict: Verdict, result: Result, finding: Finding, level: str, meta: Meta) -> str:
    position = {
        "file": f"{meta.prefix}{verdict.path}",
        "line": str(finding.line or 1),
        **({"col": str(finding.column)} if finding.column else {}),
        "title": clip(f"{verdict.kata.id}: {finding.code or result.item}", TITLE),
    }
    properties = ",".join(f"{name}={_property(value)}" for name, value in position.items())
    return f"::{level} {properties}::{_data(_text(finding))}"


def _text(finding: Finding) -> str:
    lines = [finding.sentence, finding.call, *map(" ".join, values(finding)), finding.message]
    return shorten(plain("\n".join(filter(None, lines))), LONGEST)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")
