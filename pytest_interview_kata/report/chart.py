"""Progress over time as shapes: where the layers of a stacked chart run, in the units of its picture."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State
from pytest_interview_kata.results.history import thinned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.results.history import Entry

WIDTH: Final = 720
HEIGHT: Final = 200
MOST: Final = 240
"""Points of a line; more would not be seen."""
LINES: Final = 5
"""Lines of the scale at most, besides the ground."""
LAYERS: Final = (State.SOLVED, State.POLISH, State.FAILING)
"""From the bottom to the top."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn: a filled path for each layer, lines for the scale, and its ends in words."""

    layers: tuple[tuple[str, str], ...]
    """The state and the path of each layer, in the order in which they are to be drawn."""
    lines: tuple[tuple[float, int], ...]
    """Where a line of the scale runs, and the number of katas that it stands for."""
    first: str
    last: str
    """Dates."""
    highest: int


def draw(entries: Sequence[Entry]) -> Chart | None:
    """Give the chart of a history; None where there are not two runs at different times."""
    shown = list(thinned(entries, MOST))
    times = [datetime.fromisoformat(entry.time).timestamp() for entry in shown]
    if not shown or times[0] == times[-1]:
        return None
    highest = max(1, *(entry.totals["katas"] for entry in shown))
    across = [round(WIDTH * (time - times[0]) / (times[-1] - times[0]), 1) for time in times]
    heights = [list(_stacked(entry)) for entry in shown]
    layers = [
        (state.value, _area(across, [HEIGHT * (1 - height[place] / highest) for height in heights]))
        for place, state in enumerate(LAYERS)
    ]
    step = _step(highest)
    lines = tuple((round(HEIGHT * (1 - count / highest), 1), count) for count in range(0, highest + 1, step))
    return Chart(tuple(reversed(layers)), lines, shown[0].time[:10], shown[-1].time[:10], highest)


def _stacked(entry: Entry) -> Iterator[int]:
    total, totals = 0, entry.totals
    for state in LAYERS:
        total += totals[state.value]
        yield total


def _area(across: Sequence[float], down: Sequence[float]) -> str:
    """Give the path of an area under steps: a state holds until the next run."""
    steps = [f"M0 {HEIGHT}", f"V{down[0]:.1f}"]
    for place, height in zip(across[1:], down[1:], strict=True):
        steps.append(f"H{place}")
        steps.append(f"V{height:.1f}")
    return " ".join([*steps, f"V{HEIGHT}", "Z"])


def _step(highest: int) -> int:
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, highest) if highest / step <= LINES)
