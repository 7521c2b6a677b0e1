"""A cohort as Markdown, HTML or JSON: pure functions from the merged reports to a string."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.text import counted

from .markup import code, words
from .page import render
from .parts import ORDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.results.cohort import Cohort, QuestionTally

TEMPLATE: Final = "cohort.html"


def as_markdown(cohort: Cohort) -> str:
    """Return a table of learners by section, and one of questions by state."""
    return "\n".join(_markdown(cohort)) + "\n"


def _markdown(cohort: Cohort) -> Iterator[str]:
    yield f"## Interview kata: {counted(len(cohort.rows), 'learner')}\n"
    slugs = [*cohort.titles]
    yield f"| learner | solved | {' | '.join(words(cohort.titles[slug]) for slug in slugs)} |"
    yield f"| :-- | --: | {' | '.join('--:' for _ in slugs)} |"
    for row in cohort.rows:
        cells = (f"{row.sections.get(slug, 0)}/{cohort.sizes[slug]}" for slug in slugs)
        yield f"| {code(row.name)} | {row.solved}/{row.katas} | {' | '.join(cells)} |"
    yield f"\n| question | {' | '.join(ORDER)} |"
    yield f"| :-- | {' | '.join('--:' for _ in ORDER)} |"
    for question in cohort.in_order():
        counts = " | ".join(str(question.states[state.value] or "") for state in ORDER)
        yield f"| Q{question.number} {words(question.text)} | {counts} |"


def as_json(cohort: Cohort) -> str:
    """Return the cohort as JSON: `learners`, in the order in which they are sorted, and `questions`, by their numbers."""
    return json.dumps(as_data(cohort), indent=1) + "\n"


def as_data(cohort: Cohort) -> dict[str, Any]:
    """Return the cohort as plain data."""
    return {
        "schema": 1,
        "sections": [{"slug": slug, "title": cohort.titles[slug], "katas": cohort.sizes[slug]} for slug in cohort.titles],
        "learners": [
            {"name": row.name, "solved": row.solved, "katas": row.katas, "sections": dict(row.sections)} for row in cohort.rows
        ],
        "questions": [_question(question) for question in cohort.in_order()],
    }


def _question(question: QuestionTally) -> dict[str, Any]:
    counts = {state.value: question.states[state.value] for state in ORDER}
    return {"number": question.number, "text": question.text, "section": question.section, "states": counts}


def as_html(cohort: Cohort) -> str:
    """Return a self-contained HTML page. It needs Jinja (the extra `html`)."""
    return render(TEMPLATE, {**as_data(cohort), "states": [state.value for state in ORDER]})
