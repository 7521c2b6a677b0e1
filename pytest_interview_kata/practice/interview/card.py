"""The score card of an interview, as lines, Markdown and data: columns with evidence, what to work on, and the trend."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.report.interviews import table
from pytest_interview_kata.report.markup import words
from pytest_interview_kata.results.progress import InterviewScore
from pytest_interview_kata.text import clip, counted, one_line

from .record import records
from .score import BEST, Column, Mark, score, total

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from .record import Record

THREE: Final = 3
SCHEMA: Final = 1
SHOWN: Final = 8
"""How many interviews the trend shows in a terminal."""
INDENT: Final = "  "
LENGTH: Final = 80
"""The maximum length of a piece of advice in a terminal."""
ENDS: Final = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True)
class Advice:
    """A thing to work on, and the command to run."""

    text: str
    command: str

    def lead(self, text: str) -> str:
        """Return the text and the separator that precedes the command; `text` is the advice, perhaps shortened or escaped."""
        return f"{text}{' ' if text.endswith(ENDS) else ': '}"


FURTHER: Final = (
    Advice("Repeat what is due", "kata review"),
    Advice("Solve the next kata", "kata next"),
    Advice("Play another interview", "kata interview"),
)
"""What to do if fewer than three things need work."""


@dataclass(frozen=True, slots=True)
class Card:
    """The result of an interview."""

    stamp: str
    day: str
    minutes: int
    seed: str
    columns: tuple[Column, ...]
    advice: tuple[Advice, ...]

    @property
    def total(self) -> int:
        """All columns together, in percent."""
        return total(self.columns)


def card_of(record: Record) -> Card:
    """Return the score card of an interview whose parts are judged."""
    columns = score(record)
    day = f"{record.begun.astimezone():%Y-%m-%d}"
    return Card(record.stamp, day, record.plan.minutes, record.plan.seed, columns, _advice(columns))


def finished(records: Iterable[Record]) -> list[Card]:
    """Return the score cards of the interviews that are finished."""
    return [card_of(record) for record in records if record.is_finished]


def summary(card: Card) -> InterviewScore:
    """Return the part of a card that reports show."""
    return InterviewScore(card.day, card.minutes, card.total, {column.name: column.points for column in card.columns})


def scores(workspace: Path, warn: Callable[[str], object]) -> tuple[InterviewScore, ...]:
    """Return the scores of the finished interviews in a workspace; `warn` is called with the reason if one cannot be read."""
    return tuple(map(summary, finished(records(workspace, warn))))


def _advice(columns: Sequence[Column]) -> tuple[Advice, ...]:
    """Return three pieces of advice with different commands: first, for each column, the advice for the lowest mark.

    If another column already has the same command, take the advice for the column's next mark.
    """
    marks = [sorted((mark for mark in column.marks if mark.points < BEST), key=_points) for column in columns]
    most: dict[str, Mark] = {}
    for row in marks:
        most.update({mark.command: mark for mark in [mark for mark in row if mark.command not in most][:1]})
    first = sorted(most.values(), key=_points)
    rest = sorted((mark for row in marks for mark in row[1:]), key=_points)
    found: dict[str, Advice] = {}
    for advice in (*(Advice(mark.advice, mark.command) for mark in (*first, *rest)), *FURTHER):
        found.setdefault(advice.command, advice)
    return tuple(found.values())[:THREE]


def _points(mark: Mark) -> float:
    return mark.points


def lines(card: Card, earlier: Sequence[Card] = (), width: int = 80) -> Iterator[str]:
    """Yield the lines of the card for a terminal. Of the evidence for each mark, only the first two sentences are shown."""
    yield f"Interview of {card.day}, {counted(card.minutes, 'minute')}: {card.total} %\n"
    for column in card.columns:
        yield f"{column.name:<14}{_shown(column):>6}"
        for mark in column.marks:
            sentences = [one_line(sentence) for sentence in mark.evidence[:2]]
            yield from (clip(f"{INDENT * (level + 1)}{sentence}", width - 1) for level, sentence in enumerate(sentences))
    yield "\nWork on:\n"
    yield from (
        f"{number}. {advice.lead(clip(one_line(advice.text), LENGTH))}`{advice.command}`"
        for number, advice in enumerate(card.advice, 1)
    )
    if earlier:
        yield "\nTrend:\n"
        yield from table([*map(summary, earlier), summary(card)][-SHOWN:])


def _shown(column: Column) -> str:
    return "-" if column.points is None else f"{column.points}/{BEST}"


def as_markdown(card: Card, earlier: Sequence[Card] = ()) -> str:
    """Return the card as a Markdown document."""
    rows = [f"| {column.name} | {_shown(column)} |" for column in card.columns]
    text = [f"# Interview of {card.day}: {card.total} %", "", "| column | points |", "| --- | --- |", *rows]
    for column in card.columns:
        text += ["", f"## {column.name.capitalize()}", ""]
        text += [f"- {words(sentence)}" for mark in column.marks for sentence in mark.evidence] or ["- no part was about this"]
    text += ["", "## Work on", ""]
    text += [f"{number}. {advice.lead(words(advice.text))}`{advice.command}`" for number, advice in enumerate(card.advice, 1)]
    if earlier:
        text += ["", "## Trend", "", "```", *table([*map(summary, earlier), summary(card)]), "```"]
    return "\n".join(text) + "\n"


def as_data(card: Card) -> dict[str, Any]:
    """Return the card as JSON data."""
    return {
        "schema": SCHEMA,
        "interview": card.stamp,
        "day": card.day,
        "minutes": card.minutes,
        "seed": card.seed,
        "total": card.total,
        "columns": {
            column.name.replace(" ", "_"): {
                "points": column.points,
                "evidence": [sentence for mark in column.marks for sentence in mark.evidence],
            }
            for column in card.columns
        },
        "advice": [asdict(advice) for advice in card.advice],
    }
