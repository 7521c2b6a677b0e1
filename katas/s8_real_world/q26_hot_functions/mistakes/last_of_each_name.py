"""A dict by name keeps one function of each name."""

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
    stats = profile.getstats()
    calls = {stat.code.co_name: stat.callcount for stat in stats if isinstance(stat.code, CodeType)}
    return sorted(calls.items(), key=lambda call: (-call[1], call[0]))[:top]
