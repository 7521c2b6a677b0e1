"""`kata progress`: shows solved katas over time, from pytest's `--kata-history FILE`. Its modules are imported on demand."""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import KataError
from pytest_interview_kata.report.interviews import as_data, table

from .call import JSON, Argument, Call, Command
from .locate import find_workspace
from .printing import complain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from pytest_interview_kata.results.history import Entry
    from pytest_interview_kata.results.progress import InterviewScore

HISTORY: Final = "kata-history.jsonl"
"""The default name of a history file."""


def run(call: Call) -> Iterator[str]:
    """Yield the chart, since when each kata has been solved, and what changed between two points in time."""
    from pytest_interview_kata.report import over_time  # noqa: PLC0415
    from pytest_interview_kata.results.history import read_history  # noqa: PLC0415 - see above
    from pytest_interview_kata.text import can_show  # noqa: PLC0415

    path = call.here / (call.options.file or HISTORY)
    scores = _interviews(call)
    entries = read_history(path, complain)
    if scores and not entries and not call.options.file:
        return call.reply({"history": str(path), "runs": 0, "interviews": as_data(scores)}, _with_interviews([], scores))
    if not entries:
        raise KataError(f"{path} does not contain a history yet: run `pytest --kata --kata-history {path.name}`.")
    first = _index(entries, call.options.since, 0, path)
    last = _index(entries, call.options.until, len(entries) - 1, path)
    if first > last:
        raise KataError(
            f"In {path}, the run {call.options.since!r} is later than {call.options.until!r}: swap --since and --until."
        )
    shown = entries[first : last + 1]
    unicode = can_show(over_time.EIGHTHS, sys.stdout.encoding)
    lines = over_time.lines(shown, width=shutil.get_terminal_size().columns, unicode=unicode)
    data = {"history": str(path), **over_time.as_data(shown), "interviews": as_data(scores)}
    return call.reply(data, _with_interviews(lines, scores))


def _interviews(call: Call) -> Sequence[InterviewScore]:
    """Return the mock interviews of the workspace, if there is one here."""
    from pytest_interview_kata.practice.interview.card import scores  # noqa: PLC0415 - see above

    workspace = find_workspace(call.here, call.packs)
    return scores(workspace.folder, complain) if workspace else ()


def _with_interviews(lines: Iterable[str], scores: Sequence[InterviewScore]) -> Iterator[str]:
    yield from lines
    if scores:
        yield "interviews"
        yield from (f"  {row}" for row in table(scores))


def _index(entries: Sequence[Entry], point: str | None, default: int, path: Path) -> int:
    """Return the index of the run that `point` names, or `default` if `point` is None. Raise `KataError` if none is found.

    A point is the beginning of a commit's hash, a day, or a time (in UTC by default). A day or time means the last run that
    began by then, or the first run if all runs are later.
    """
    if point is None:
        return default
    by_commit = [index for index, entry in enumerate(entries) if entry.commit.startswith(point)]
    if by_commit:
        return by_commit[-1]
    try:
        moment = datetime.fromisoformat(f"{point}T23:59:59" if len(point) == len("2026-11-22") else point)
    except ValueError:
        raise KataError(f"{path} has no run for {point!r}: use a day such as 2026-11-22, a time or a commit.") from None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((index for index, entry in enumerate(entries) if datetime.fromisoformat(entry.time) <= moment), default=0)


PROGRESS = Command(
    "progress",
    "show solved katas over time",
    run,
    (
        Argument("file", metavar="FILE", nargs="?", help=f"a file written by `--kata-history` (default: {HISTORY})"),
        Argument("--since", metavar="WHEN", help="the first run: a day, a time or a commit"),
        Argument("--until", metavar="WHEN", help="the last run: a day, a time or a commit"),
        JSON,
    ),
)
