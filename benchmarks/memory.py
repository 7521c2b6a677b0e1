"""The case `memory`: the resident memory of a cold run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .facts import MIB, Goal, Row
from .paired import cold_run
from .pairs import middle
from .sample import take
from .workspaces import solved

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pytest_interview_kata.model import Kata

    from .facts import Options

NAMES: Final = {"largest": "the largest process", "together": "all processes together"}
GOALS: Final = {"largest": Goal("MiB", 120), "together": Goal("MiB", 350)}
"""Without frameworks: mypy with the stubs and the plugin of Django needs more than all other processes together."""
NO_GOALS: Final = {"largest": Goal("MiB"), "together": Goal("MiB")}


def measure(options: Options) -> Iterator[Row]:
    """Measure the memory of runs that judge everything without any cache: without katas that need modules, then with them."""
    plain = [kata for kata in options.katas if not kata.modules]
    yield from _measured(options, "memory", plain, GOALS)
    if len(plain) < len(options.katas):
        yield from _measured(options, "memory, with frameworks", options.katas, NO_GOALS)


def _measured(options: Options, case: str, katas: Sequence[Kata], goals: Mapping[str, Goal]) -> Iterator[Row]:
    side = cold_run(options, solved(options, "memory", katas))
    taken = [take(side, pair, memory=True) for pair in range(1, options.pairs + 1)]
    ours = middle(taken)
    for name, goal in goals.items():
        each = [getattr(sample, name) / MIB for sample in taken]
        measured = getattr(ours, name) / MIB
        yield Row(f"{case}, {NAMES[name]}", len(taken), measured, goal, ours, spread=(min(each), max(each)))
