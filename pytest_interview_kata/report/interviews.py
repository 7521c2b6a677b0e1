"""Mock interviews in reports: as data, and as a table of the trend."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.results.progress import InterviewScore


def as_data(scores: Sequence[InterviewScore]) -> list[dict[str, Any]]:
    """Return the scores as JSON data, the oldest first."""
    return [
        {**asdict(score), "columns": {name.replace(" ", "_"): points for name, points in score.columns.items()}}
        for score in scores
    ]


def table(scores: Sequence[InterviewScore]) -> Iterator[str]:
    """Yield the lines of a table, the oldest interview first; nothing if there is none."""
    if not scores:
        return
    names = [*scores[-1].columns]
    yield "  ".join(["day       ", *names, "total"])
    for score in scores:
        points = [f"{cell(score.columns.get(name)):>{len(name)}}" for name in names]
        yield "  ".join([score.day, *points, f"{score.total:>3} %"])


def cell(points: int | None) -> str:
    """Return the points of a column as the text of a table's cell."""
    return "-" if points is None else str(points)
