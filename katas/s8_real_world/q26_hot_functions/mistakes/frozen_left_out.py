"""Code whose file has a name in angle brackets is left out: a lambda of the shell, and modules that are frozen."""

from collections.abc import Callable
from cProfile import Profile
from types import CodeType


def hot_functions(entry: Callable[[], object], top: int) -> list[tuple[str, int]]:
    """Tell which Python functions are called most while `entry` runs."""
    profile = Profile()
    profile.enable()
    try:
        entry()
    finally:
        profile.disable()
    stats = [stat for stat in profile.getstats() if isinstance(stat.code, CodeType)]
    calls = [
        (stat.code.co_name, stat.callcount)
        for stat in stats
        if isinstance(stat.code, CodeType) and not stat.code.co_filename.startswith("<")
    ]
    return sorted(calls, key=lambda call: (-call[1], call[0]))[:top]
