"""Alternate runs of two commands, their medians and their ratios."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from .facts import Goal, Row, Sample, Side
from .sample import take

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def measure(ours: Side, base: Side, pairs: int) -> list[tuple[Sample, Sample]]:
    """Run ours, base, ours, base…, and return the pairs. The first run of each warms the disk cache and is not counted."""
    take(ours, 0)
    take(base, 0)
    return [(take(ours, pair), take(base, pair)) for pair in range(1, pairs + 1)]


def middle(samples: Iterable[Sample]) -> Sample:
    """Return a sample with the median of each field."""
    taken = [*samples]
    return Sample(
        median(sample.wall for sample in taken),
        median(sample.cpu for sample in taken),
        int(median(sample.largest for sample in taken)),
        int(median(sample.together for sample in taken)),
        int(median(sample.switches for sample in taken)),
    )


def ratios(case: str, taken: Sequence[tuple[Sample, Sample]], goals: Sequence[Goal], *remarks: str) -> Iterator[Row]:
    """Yield a row for each goal: the ratio of the medians of its field, and the lowest and highest ratio of a pair."""
    ours, base = (middle(samples) for samples in zip(*taken, strict=True))
    if any(goal.of == "switches" for goal in goals):
        remarks += (f"context switches: {ours.switches:,} on our side, {base.switches:,} on the other",)
    for goal in goals:
        each = [getattr(one, goal.of) / getattr(other, goal.of) for one, other in taken]
        measured = getattr(ours, goal.of) / getattr(base, goal.of)
        name = f"{case}, {'CPU' if goal.of == 'cpu' else goal.of}"
        yield Row(name, len(taken), measured, goal, ours, base, (min(each), max(each)), remarks)
