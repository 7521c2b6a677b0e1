"""Code is told apart by its `id`, which another one gets when it is gone."""

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType


def hot_functions(entry: Callable[[], object], top: int) -> list[tuple[str, int]]:
    """Tell which Python functions are called most while `entry` runs."""
    calls: Counter[int] = Counter()
    names: dict[int, str] = {}

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            calls[id(frame.f_code)] += 1
            names[id(frame.f_code)] = frame.f_code.co_name

    sys.setprofile(count)
    try:
        entry()
    finally:
        sys.setprofile(None)
    named = [(names[code], number) for code, number in calls.items()]
    return sorted(named, key=lambda pair: (-pair[1], pair[0]))[:top]
