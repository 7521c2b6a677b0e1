"""Uses `profile`, the profiler written in Python, deprecated since 3.15."""

import profile
from collections.abc import Callable


def hot_functions(entry: Callable[[], object], top: int) -> list[tuple[str, int]]:
    """Return the names and calls of the functions that are called most while `entry` runs."""
    profiler = profile.Profile()
    try:
        profiler.runcall(entry)
    finally:
        profiler.create_stats()
    table = profiler.stats
    calls = [(name, row[1]) for (_, line, name), row in table.items() if line > 0]
    return sorted(calls, key=lambda call: (-call[1], call[0]))[:top]
