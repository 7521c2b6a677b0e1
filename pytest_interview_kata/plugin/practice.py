"""Records what the learner has practised in a run, and reads scores and due cards for reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytest_interview_kata.practice.clock import now
from pytest_interview_kata.practice.events import NAME
from pytest_interview_kata.results.progress import DueCards
from pytest_interview_kata.workspace.finding import INTERVIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from pytest_interview_kata.pack.reader import Bank
    from pytest_interview_kata.results.progress import InterviewScore
    from pytest_interview_kata.results.verdict import Verdict


def remember(root: Path, verdicts: Iterable[Verdict]) -> None:
    """Record which katas were started and solved, unless all results are cached. Raise `KataError` if that fails."""
    judged = [verdict for verdict in verdicts if verdict.results and not verdict.cached]
    if judged:
        from pytest_interview_kata.practice.recording import record  # noqa: PLC0415 - most runs judge nothing anew

        record(root / NAME, judged)


def interviews(root: Path, warn: Callable[[str], object]) -> tuple[InterviewScore, ...]:
    """Return the scores of the learner's mock interviews; one that cannot be read is skipped with a warning."""
    if not (root / INTERVIEWS).is_dir():
        return ()
    from pytest_interview_kata.practice.interview.card import scores  # noqa: PLC0415 - few learners have played one

    return scores(root, warn)


def due_cards(root: Path, bank: Bank, warn: Callable[[str], object]) -> DueCards | None:
    """Return the cards due for review, or None if the learner has none. Raise `KataError` if the events cannot be read."""
    if not (root / NAME).exists():
        return None
    from pytest_interview_kata.practice.deck import CardKind  # noqa: PLC0415 - not every learner has events
    from pytest_interview_kata.practice.schedule import schedule_of  # noqa: PLC0415

    found = schedule_of(bank, root, warn)
    if found is None or not found.rows:
        return None
    rows = found.due(now())
    katas = sum(row.card.kind is CardKind.KATA for row in rows)
    again = found.again(now())
    name = again.card.id if again else ""
    return DueCards(len(rows) - katas, katas, tuple(found.forecast(now())), name)
