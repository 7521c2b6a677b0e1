"""A history in a terminal: solved katas over time, when each was solved, and what changed. All functions are pure."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.results.timeline import changes, solved_since
from pytest_interview_kata.text import columns, counted, one_line, pad, prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.results.history import Entry

ROWS: Final = 8
MARGIN: Final = 6
EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
HALVES: Final = " ...##"
LEAST: Final = 20


def lines(entries: Sequence[Entry], *, width: int = 80, unicode: bool = True) -> Iterator[str]:
    """Yield the lines that show one or more runs, which are in the order of their times."""
    first, last = entries[0], entries[-1]
    yield f"{first.day} to {last.day}, {counted(len(entries), 'run')}"
    yield f"solved: {_part(first)} in the first run, {_part(last)} in the last"
    if first.time != last.time:
        yield from _chart(entries, max(width - MARGIN, LEAST), EIGHTHS if unicode else HALVES)
    yield from _since(entries, width)
    yield from _changes(first, last, "→" if unicode else "->")


def as_data(entries: Sequence[Entry]) -> dict[str, Any]:
    """Return a history as JSON data: the first and last run, since when each kata has been solved, and what changed."""
    ends = {"from": entries[0], "to": entries[-1]}
    data = {name: {"time": entry.time, "commit": entry.commit, "totals": entry.totals} for name, entry in ends.items()}
    rows = changes(entries[0].states, entries[-1].states)
    return {
        "runs": len(entries),
        **data,
        "solved_since": solved_since(entries),
        "changes": [asdict(row) for row in rows],
    }


def _part(entry: Entry) -> str:
    return f"{entry.solved}/{len(entry.states)}"


def _chart(entries: Sequence[Entry], columns: int, blocks: str) -> Iterator[str]:
    """Yield a bar chart of the solved katas at evenly spaced moments; `blocks` are the fill levels of a cell."""
    heights, highest = _heights(entries, columns)
    steps = len(blocks) - 1
    for row in reversed(range(ROWS)):
        cells = (min(max(round(height * ROWS * steps / highest) - row * steps, 0), steps) for height in heights)
        label = f"{highest * (row + 1) / ROWS:>{MARGIN - 2}.0f}" if row in {ROWS - 1, ROWS // 2 - 1} else " " * (MARGIN - 2)
        yield f"{label} |{''.join(blocks[cell] for cell in cells)}".rstrip()
    yield " " * (MARGIN - 2) + " +" + "-" * columns
    yield " " * MARGIN + entries[0].day + entries[-1].day.rjust(columns - len(entries[0].day))


def _heights(entries: Sequence[Entry], columns: int) -> tuple[list[int], int]:
    """Return the number of solved katas for each column, at evenly spaced moments, and the maximum number of katas in a run."""
    times = [entry.moment.timestamp() for entry in entries]
    span, index, heights = times[-1] - times[0], 0, []
    for column in range(columns):
        moment = times[0] + span * column / (columns - 1)
        while index + 1 < len(times) and times[index + 1] <= moment:
            index += 1
        heights.append(entries[index].solved)
    return heights, max(1, *(len(entry.states) for entry in entries))


def _since(entries: Sequence[Entry], width: int) -> Iterator[str]:
    days: dict[str, list[str]] = {}
    for kata, time in sorted(solved_since(entries).items(), key=lambda row: (row[1], row[0])):
        days.setdefault(time[:10], []).append(one_line(kata))
    yield "solved since" if days else "no kata is solved yet"
    for day, katas in days.items():
        for index, piece in enumerate(prose(", ".join(katas), 0, max(width - 14, LEAST))):
            yield f"  {day if not index else ' ' * 10}  {piece}"


def _changes(first: Entry, last: Entry, arrow: str) -> Iterator[str]:
    rows = [row for row in changes(first.states, last.states) if row.before]
    if rows:
        yield "changed between the first and the last run"
        names = max(columns(one_line(row.kata)) for row in rows)
        for row in rows:
            yield f"  {pad(one_line(row.kata), names)}  {one_line(row.before)} {arrow} {one_line(row.after) or 'gone'}"
