"""In which order tasks are handed out, so that nobody waits for one judge while the others have nothing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.model import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

Seconds: TypeAlias = "Mapping[str, float]"
"""How long items took when they were last judged, as far as anybody knows."""
UNKNOWN: Final = 0.05
"""Seconds that an item is taken to need of which nobody knows anything."""
LONG: Final = 0.8
"""Seconds from which on a task is worth the start of another judge."""


def in_turns(tasks: Sequence[Task], known: Callable[[Task], Seconds], jobs: int) -> Iterator[Task]:
    """Give the tasks, the longest first, and in parts where there are fewer long ones than judges.

    Those of which nothing is known begin, in the order of the time that their authors allow them.
    """
    rows = [(sum(seconds.values()), task, seconds) for task, seconds in _known(tasks, known)]
    rows.sort(key=lambda row: (not row[0], row[0] or row[1].attempt.kata.limits.total), reverse=True)
    hands = jobs // len(rows) if rows else 1
    for total, task, seconds in rows:
        yield from (Task(task.attempt, part) for part in shares(task.items, seconds, hands if total > LONG else 1))


def _known(tasks: Iterable[Task], known: Callable[[Task], Seconds]) -> Iterator[tuple[Task, Seconds]]:
    for task in tasks:
        seconds = known(task)
        yield task, {item: seconds[item] for item in task.items if item in seconds}


def shares(items: Sequence[str], seconds: Seconds, number: int) -> list[tuple[str, ...]]:
    """Give the items in so many parts that take equally long, or fewer where there are fewer items."""
    piles: list[set[str]] = [set() for _ in range(max(1, min(number, len(items))))]
    heights = [0.0] * len(piles)
    for item in sorted(items, key=lambda item: -seconds.get(item, 0.0)):
        lowest = heights.index(min(heights))
        heights[lowest] += seconds.get(item, UNKNOWN)
        piles[lowest].add(item)
    return [tuple(item for item in items if item in pile) for pile in piles]
