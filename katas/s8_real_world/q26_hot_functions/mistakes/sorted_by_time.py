"""The functions in which most time is spent come first."""

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
    stats = sorted(profile.getstats(), key=lambda stat: -stat.totaltime)
    return [
        (stat.code.co_name, stat.callcount) for stat in stats if isinstance(stat.code, CodeType)
    ][:top]
