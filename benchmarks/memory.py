"""The case `memory`: the resident memory of a cold run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .facts import MIB, Goal, Row
from .paired import cold_run
from .pairs import middle
from .sample import take
from .workspaces import solved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .facts import Options

GOALS: Final = {"largest": Goal("MiB", 120), "together": Goal("MiB", 400)}
NAMES: Final = {"largest": "memory, the largest process", "together": "memory, all processes together"}


def measure(options: Options) -> Iterator[Row]:
    """Measure the memory of runs that judge everything without any cache."""
    side = cold_run(options, solved(options, "memory", options.katas))
    taken = [take(side, pair, memory=True) for pair in range(1, options.pairs + 1)]
    ours = middle(taken)
    for name, goal in GOALS.items():
        each = [getattr(sample, name) / MIB for sample in taken]
        yield Row(NAMES[name], len(taken), getattr(ours, name) / MIB, goal, ours, spread=(min(each), max(each)))
