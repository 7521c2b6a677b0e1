"""Orders tasks so that all judges stay busy until the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from pytest_interview_kata.model import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

Seconds: TypeAlias = "Mapping[str, float]"
"""The seconds that items took when they were last judged. Items that were never judged are missing."""
UNKNOWN: Final = 0.05
"""Assumed seconds for an item that was never judged."""
LONG: Final = 0.8
"""A task that takes more seconds is worth splitting, although another judge must be started."""


def in_turns(tasks: Sequence[Task], known: Callable[[str], Seconds], jobs: int) -> Iterator[Task]:
    """Yield the tasks, the longest first. Split long tasks if `jobs` is at least twice the number of tasks.

    `known` is called with the id of a kata, and returns the seconds of its items. Tasks whose time is unknown come first,
    those with the longest time limit before the others.
    """
    rows = []
    for task in tasks:
        seconds = {item: took for item, took in known(task.attempt.kata.id).items() if item in task.items}
        rows.append((sum(seconds.values()), task, seconds))
    rows.sort(key=lambda row: (not row[0], row[0] or row[1].attempt.kata.limits.total), reverse=True)
    parts = jobs // len(rows) if rows else 1
    for total, task, seconds in rows:
        yield from (Task(task.attempt, part) for part in shares(task.items, seconds, parts if total > LONG else 1))


def shares(items: Sequence[str], seconds: Seconds, number: int) -> list[tuple[str, ...]]:
    """Split the items into `number` parts that take about equally long, or fewer parts if there are fewer items."""
    piles: list[set[str]] = [set() for _ in range(max(1, min(number, len(items))))]
    heights = [0.0] * len(piles)
    for item in sorted(items, key=lambda item: -seconds.get(item, 0.0)):
        lowest = heights.index(min(heights))
        heights[lowest] += seconds.get(item, UNKNOWN)
        piles[lowest].add(item)
    return [tuple(item for item in items if item in pile) for pile in piles]
