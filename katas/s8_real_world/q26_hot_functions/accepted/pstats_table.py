"""Uses the table of `pstats` by file, line and name; the file of built-ins is `~`."""

import cProfile
import pstats
from collections.abc import Callable
from heapq import nsmallest


def hot_functions(entry: Callable[[], object], top: int) -> list[tuple[str, int]]:
    """Return the names and calls of the functions that are called most while `entry` runs."""
    profile = cProfile.Profile()
    profile.enable()
    try:
        entry()
    finally:
        profile.disable()
    table: dict[tuple[str, int, str], tuple[int, int, float, float, object]]
    table = vars(pstats.Stats(profile))["stats"]
    calls = [(name, total) for (file, _, name), (_, total, *_) in table.items() if file != "~"]
    return nsmallest(top, calls, key=lambda call: (-call[1], call[0]))
