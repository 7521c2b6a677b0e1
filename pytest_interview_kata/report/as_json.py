"""The JSON report: schema 1, which `schema-1.json` beside this module describes."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.model import PROPERTIES, Finding
from pytest_interview_kata.results.reasons import by_check, worst

from . import interviews
from .parts import count_states, section_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Result
    from pytest_interview_kata.results.progress import Progress
    from pytest_interview_kata.results.verdict import Verdict

    from . import Meta

NAME: Final = "pytest-interview-kata"
TOOLS: Final = ("python", "mypy", "ruff", "hypothesis")


def write(progress: Progress, meta: Meta) -> str:
    """Return progress as JSON, all of it ASCII, so that nothing from an attempt can break a file or a terminal."""
    return json.dumps(as_data(progress, meta), indent=2) + "\n"


def as_data(progress: Progress, meta: Meta) -> dict[str, Any]:
    """Return progress as plain data of schema 1."""
    return {
        "schema": 1,
        "tool": {"name": NAME, "version": meta.tools.get(NAME, ""), **{tool: meta.tools.get(tool, "") for tool in TOOLS}},
        "started": meta.started,
        "seconds": round(meta.seconds, 3),
        "missing_walls": list(progress.missing_walls),
        **_known({"seed": meta.seed}),
        **({"practice": asdict(progress.due)} if progress.due else {}),
        **({"interviews": interviews.as_data(progress.interviews)} if progress.interviews else {}),
        "totals": count_states(progress.totals),
        "sections": [section_data(section, lambda verdict: verdict.kata.id) for section in progress.sections],
        "katas": [_kata(verdict) for verdict in progress.verdicts],
    }


def _kata(verdict: Verdict) -> dict[str, Any]:
    kata = verdict.kata
    return {
        "id": kata.id,
        "pack": kata.pack,
        "section": kata.question.section.slug,
        "question": kata.question.number,
        "level": kata.level.value,
        "path": verdict.path,
        "state": verdict.state.value,
        "hints": verdict.hints,
        "gave_up": verdict.gave_up,
        "cached": verdict.cached,
        "seconds": round(verdict.seconds, 3),
        "checks": [
            {
                "name": name,
                "outcome": worst(results).value,
                "items": [item for result in results for item in _items(result)],
            }
            for name, results in by_check(verdict).items()
        ],
    }


def _items(result: Result) -> Iterator[dict[str, Any]]:
    """Yield a row for each finding, and one for a property that has none."""
    if result.check == PROPERTIES:
        yield from (_property(result, finding) for finding in result.findings or (Finding(""),))
    else:
        yield from (_finding(result, finding) for finding in result.findings)


def _property(result: Result, finding: Finding) -> dict[str, Any]:
    data = {
        "name": result.item,
        "outcome": result.outcome.value,
        **{name: getattr(finding, name) for name in ("sentence", "call", "got", "expected", "message")},
    }
    frames = [{"line": line, "function": function} for line, function in finding.frames]
    return data | _known({"line": finding.line, "output": finding.output, "frames": frames})


def _finding(result: Result, finding: Finding) -> dict[str, Any]:
    data = {
        "name": finding.code or result.item,
        "outcome": result.outcome.value,
        **{name: getattr(finding, name) for name in ("message", "line", "column")},
    }
    return data | _known({"sentence": finding.sentence})


def _known(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: fact for name, fact in facts.items() if fact}
