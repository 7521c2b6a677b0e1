"""The cards that are due, as data and as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pytest_interview_kata import console
from pytest_interview_kata.practice.deck import CardKind
from pytest_interview_kata.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from pytest_interview_kata.practice.deck import Card
    from pytest_interview_kata.practice.schedule import Due, Schedule


def as_data(found: Schedule, moment: datetime, limit: int) -> dict[str, Any]:
    """Return the due cards and a forecast as JSON data."""
    rows = found.due(moment)
    return {
        "time": moment.isoformat(),
        "due": [
            {
                "card": row.card.id,
                "kind": row.card.kind,
                "question": row.card.question.number,
                "front": row.card.front,
                "due": row.time.isoformat() if row.time else None,
                "reviews": len(row.ratings),
            }
            for row in rows[:limit]
        ],
        "cards": len(found.rows),
        "due_cards": sum(row.card.kind is not CardKind.KATA for row in rows),
        "due_katas": sum(row.card.kind is CardKind.KATA for row in rows),
        "forecast": found.forecast(moment),
    }


def listed(found: Schedule, moment: datetime, limit: int) -> Iterator[str]:
    """Yield the due cards and a forecast as lines."""
    rows = found.due(moment)
    if not found.rows:
        yield "No card is in use yet: solve a kata, or add questions with `kata review --add 5` or `--add all`."
        return
    yield f"{in_words(rows)} due."
    yield from (f"  {_named(row.card)}" for row in rows[:limit])
    if len(rows) > limit:
        yield f"  … and {len(rows) - limit} more"
    today, *later = found.forecast(moment)
    yield f"Due until the end of today: {today}. On the {len(later)} days after: {' '.join(map(str, later))}"
    if rows and not console.is_interactive():
        yield "Run `kata review` in a terminal to answer them."


def _named(card: Card) -> str:
    about = f"{card.kata.name}: " if card.kata and card.kind is CardKind.FOLLOW_UP else ""
    return f"Q{card.question.number} {about}{card.front}"


def in_words(rows: Sequence[Due]) -> str:
    """Return how many cards and katas there are, with a verb: `12 cards and 3 katas are`."""
    katas = sum(row.card.kind is CardKind.KATA for row in rows)
    numbers = [(len(rows) - katas, "card"), (katas, "kata")]
    said = " and ".join(counted(number, thing) for number, thing in numbers if number) or "Nothing"
    return f"{said} {'are' if len(rows) > 1 else 'is'}"
