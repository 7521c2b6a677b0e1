"""Progress over time as shapes: the coordinates of a stacked area chart, in the units of the SVG image."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State
from pytest_interview_kata.results.timeline import thinned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytest_interview_kata.results.history import Entry

WIDTH: Final = 720
HEIGHT: Final = 200
MOST: Final = 240
"""The maximum number of points of a line; more would not be visible."""
LINES: Final = 5
"""The maximum number of lines of the scale, without the baseline."""
LAYERS: Final = (State.SOLVED, State.POLISH, State.FAILING)
"""From bottom to top."""


@dataclass(frozen=True, slots=True)
class Chart:
    """The shapes of a chart: a filled path for each layer, the lines of the scale, and the dates at both ends."""

    layers: tuple[tuple[str, str], ...]
    """The state and the SVG path of each layer, in the order in which they are drawn."""
    lines: tuple[tuple[float, int], ...]
    """The y coordinate of each line of the scale, and the number of katas that it marks."""
    first: str
    last: str
    """The dates of the first and the last run."""
    highest: int


def draw(entries: Sequence[Entry]) -> Chart | None:
    """Return the chart of a history, or None if all runs have the same time."""
    shown = list(thinned(entries, MOST))
    times = [entry.moment.timestamp() for entry in shown]
    if not shown or times[0] == times[-1]:
        return None
    highest = max(1, *(entry.totals["katas"] for entry in shown))
    across = [round(WIDTH * (time - times[0]) / (times[-1] - times[0]), 1) for time in times]
    heights = [list(accumulate(map(entry.totals.__getitem__, LAYERS))) for entry in shown]
    layers = [
        (state.value, _area(across, [HEIGHT * (1 - height[index] / highest) for height in heights]))
        for index, state in enumerate(LAYERS)
    ]
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, highest) if highest / step <= LINES)
    lines = tuple((round(HEIGHT * (1 - count / highest), 1), count) for count in range(0, highest + 1, step))
    return Chart(tuple(reversed(layers)), lines, shown[0].day, shown[-1].day, highest)


def _area(across: Sequence[float], down: Sequence[float]) -> str:
    """Return the SVG path of the area under a step function: each count is valid until the next run."""
    steps = [f"M0 {HEIGHT}", f"V{down[0]:.1f}"]
    for x, height in zip(across[1:], down[1:], strict=True):
        steps.append(f"H{x}")
        steps.append(f"V{height:.1f}")
    return " ".join([*steps, f"V{HEIGHT}", "Z"])
