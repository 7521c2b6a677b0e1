"""The most-called are chosen first and built-ins left out then, so that fewer than `top` may be
left.
"""

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
    stats = sorted(
        profile.getstats(), key=lambda stat: (-stat.callcount, getattr(stat.code, "co_name", ""))
    )[:top]
    return [
        (stat.code.co_name, stat.callcount) for stat in stats if isinstance(stat.code, CodeType)
    ]
