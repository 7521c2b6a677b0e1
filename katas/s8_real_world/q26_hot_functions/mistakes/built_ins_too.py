"""Built-ins are shown by the text that stands in place of their code."""

from collections.abc import Callable
from cProfile import Profile


def hot_functions(entry: Callable[[], object], top: int) -> list[tuple[str, int]]:
    """Tell which Python functions are called most while `entry` runs."""
    profile = Profile()
    profile.enable()
    try:
        entry()
    finally:
        profile.disable()
    calls = [
        (stat.code if isinstance(stat.code, str) else stat.code.co_name, stat.callcount)
        for stat in profile.getstats()
    ]
    return sorted(calls, key=lambda call: (-call[1], call[0]))[:top]
