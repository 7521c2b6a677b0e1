"""Profiles one call with `runcall`, and sorts twice: by name, then stably by calls."""

from collections.abc import Callable
from cProfile import Profile


def hot_functions(entry: Callable[[], object], top: int) -> list[tuple[str, int]]:
    """Return the names and calls of the functions that are called most while `entry` runs."""
    profile = Profile()
    profile.runcall(entry)
    found: list[tuple[str, int]] = []
    for stat in profile.getstats():
        if not isinstance(stat.code, str):
            found.append((stat.code.co_name, stat.callcount))
    found.sort()
    found.sort(key=lambda call: call[1], reverse=True)
    return found[:top]
