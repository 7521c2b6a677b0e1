"""Progress as one HTML page without scripts or external files; the template is `page.html` beside this module."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import State
from pytest_interview_kata.results.reasons import findings
from pytest_interview_kata.results.timeline import changes
from pytest_interview_kata.text import plain, shorten

from .as_json import COUNTED, count_states
from .chart import HEIGHT, WIDTH, draw
from .page import render
from .percent import of_all
from .terminal.questions import effort
from .terminal.style import UNICODE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytest_interview_kata.model import Finding, Result
    from pytest_interview_kata.results.history import Entry
    from pytest_interview_kata.results.progress import Progress, SectionProgress
    from pytest_interview_kata.results.verdict import Verdict

    from .meta import Meta

TEMPLATE: Final = "page.html"
TEXT: Final = 4000
"""Maximum number of characters of one string."""
FINDINGS: Final = 20
CHANGES: Final = 30
BEGUN: Final = frozenset({State.FAILING, State.POLISH})


def write(progress: Progress, meta: Meta) -> str:
    """Return the page. It needs Jinja (the extra `html`), which escapes every value."""
    runs = meta.history()
    facts = {
        "done": of_all(progress.totals),
        "totals": count_states(progress.totals),
        "states": [state.value for state in COUNTED],
        "sections": [_section(section) for section in progress.sections],
        "unjudged": progress.unjudged,
        "next": _next(progress),
        "chart": draw(runs),
        "width": WIDTH,
        "height": HEIGHT,
        "runs": len(runs),
        "from_solved": runs[0].solved if runs else 0,
        "to_solved": runs[-1].solved if runs else 0,
        "changed": _changed(runs),
        "when": meta.started[:16].replace("T", " "),
        "seconds": f"{meta.seconds:.1f}",
        "tools": ", ".join(f"{name} {version}" for name, version in meta.tools.items()),
    }
    return render(TEMPLATE, facts)


def _next(progress: Progress) -> str:
    return f"{progress.next.path or progress.next.kata.id} ({effort(progress.next.kata)})" if progress.next else ""


def _section(section: SectionProgress) -> dict[str, Any]:
    return {
        "slug": section.section.slug,
        "title": section.section.title,
        "totals": count_states(section.totals),
        "open": any(section.totals.get(state) for state in BEGUN),
        "questions": [
            {"number": row.question.number, "text": row.question.text, "katas": [_kata(verdict) for verdict in row.verdicts]}
            for row in section.questions
        ],
    }


def _kata(verdict: Verdict) -> dict[str, Any]:
    notes = [effort(verdict.kata)] if verdict.state is not State.SOLVED else []
    notes += [f"{verdict.hints} hints taken"] if verdict.hints else []
    notes += ["solution seen"] if verdict.gave_up else []
    return {
        "id": verdict.kata.id,
        "state": verdict.state.value,
        "mark": UNICODE.marks[verdict.state],
        "notes": ", ".join(notes),
        "findings": [_finding(*told) for told in islice(findings(verdict), FINDINGS)] if verdict.state in BEGUN else [],
    }


def _finding(result: Result, finding: Finding) -> dict[str, Any]:
    values = {"got": finding.got, "expected": finding.expected, "rule": finding.code}
    return {
        "check": result.check,
        "sentence": _cut(finding.sentence),
        "call": _cut(finding.call),
        "facts": [(name, _cut(value)) for name, value in values.items() if value],
        "message": _cut(finding.message),
        "place": f"line {finding.line}" if finding.line and not finding.call else "",
        "output": _cut(finding.output),
    }


def _cut(text: str) -> str:
    return plain(shorten(text, TEXT))


def _changed(runs: Sequence[Entry]) -> list[dict[str, str]]:
    """Return what changed from run to run, the latest first, at most `CHANGES` rows."""
    rows = (
        {"kata": change.kata, "when": after.time[:10], "before": change.before, "after": change.after}
        for after, before in pairwise(reversed(runs))
        for change in changes(before.states, after.states)
    )
    return list(islice(rows, CHANGES))
