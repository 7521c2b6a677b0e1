"""Progress as one HTML page without scripts or external files; the template is `page.html` beside this module."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import State
from pytest_interview_kata.results.reasons import findings
from pytest_interview_kata.results.timeline import changes
from pytest_interview_kata.text import plain, shorten

from .chart import HEIGHT, WIDTH, draw
from .interviews import cell
from .page import render
from .parts import (
    ORDER,
    STARTED,
    count_states,
    due_today,
    effort,
    help_used,
    line_of,
    next_step,
    of_all,
    own_tests,
    section_data,
    values,
)
from .terminal.style import UNICODE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytest_interview_kata.model import Finding, Result
    from pytest_interview_kata.results.history import Entry
    from pytest_interview_kata.results.progress import Progress, SectionProgress
    from pytest_interview_kata.results.verdict import Verdict

    from . import Meta

TEMPLATE: Final = "page.html"
TEXT: Final = 4000
"""The maximum number of characters of one string."""
FINDINGS: Final = 20
CHANGES: Final = 30


def write(progress: Progress, meta: Meta) -> str:
    """Return the page. It needs Jinja (the extra `html`), which escapes every value."""
    runs = meta.history()
    facts = {
        "done": of_all(progress.totals),
        "totals": count_states(progress.totals),
        "states": [state.value for state in ORDER],
        "sections": [_section(section) for section in progress.sections],
        "unjudged": progress.unjudged,
        "next": next_step(progress),
        "due": due_today(progress.due) if progress.due else "",
        "forecast": _forecast(progress),
        "interviews": [(each, [cell(points) for points in each.columns.values()]) for each in progress.interviews],
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


def _forecast(progress: Progress) -> list[tuple[int, int]]:
    """Return how many cards are due on each of the next days, and the height of a bar for it in percent."""
    days = progress.due.forecast if progress.due else ()
    most = max(days, default=0) or 1
    return [(count, round(100 * count / most)) for count in days]


def _section(section: SectionProgress) -> dict[str, Any]:
    is_open = any(section.totals.get(state) for state in STARTED)
    return {**section_data(section, _kata), "open": is_open}


def _kata(verdict: Verdict) -> dict[str, Any]:
    notes = [effort(verdict.kata)] if verdict.state is not State.SOLVED else []
    found = [*findings(verdict)] if verdict.state in STARTED else []
    return {
        "id": verdict.kata.id,
        "state": verdict.state.value,
        "mark": UNICODE.marks[verdict.state],
        "notes": ", ".join([*notes, *help_used(verdict)]),
        "own_tests": _cut(own_tests(verdict)),
        "findings": [_finding(*pair) for pair in found[:FINDINGS]],
        "more": max(0, len(found) - FINDINGS),
    }


def _finding(result: Result, finding: Finding) -> dict[str, Any]:
    facts = [*values(finding), *([("rule", finding.code)] if finding.code else [])]
    return {
        **{name: _cut(getattr(finding, name)) for name in ("sentence", "call", "message", "output")},
        "check": result.check,
        "facts": [(name, _cut(value)) for name, value in facts],
        "line": line_of(finding),
    }


def _cut(text: str) -> str:
    return plain(shorten(text, TEXT))


def _changed(runs: Sequence[Entry]) -> list[dict[str, str]]:
    """Return what changed from run to run, the latest first, at most `CHANGES` rows."""
    rows = (
        {"kata": change.kata, "when": after.day, "before": change.before, "after": change.after}
        for after, before in pairwise(reversed(runs))
        for change in changes(before.states, after.states)
    )
    return list(islice(rows, CHANGES))
