"""What is done to countdowns, which stay beside the attempt: identity does not cross, and a dataclass would not stay one."""

import tracemalloc
from collections.abc import Callable
from itertools import islice
from types import ModuleType
from typing import Any

MOST = 50
"""Numbers that are read from a countdown that does not end where it should."""
USES: dict[str, Callable[[Any], Any]] = {
    "next({}, 'over')": lambda numbers: next(numbers, "over"),
    "next(iter({}), 'over')": lambda numbers: next(iter(numbers), "over"),
    "iter({}) is {}": lambda numbers: iter(numbers) is numbers,
    "list(zip('ab', {}))": lambda numbers: list(zip("ab", numbers, strict=False)),
    "list({})": lambda numbers: list(islice(numbers, MOST)),
}
"""What can be done to an iterator, by how it is written."""


def used(module: ModuleType, starts: list[int], steps: list[tuple[int, str]]) -> list[Any]:
    """Make countdowns, do the steps, each to the one of that number, and give what each step gave."""
    countdowns = [module.Countdown(start) for start in starts]
    return [USES[use](countdowns[number]) for number, use in steps]


def last(module: ModuleType, start: int, skipped: int) -> list[int]:
    """Give the numbers that come after so many others."""
    return list(islice(module.Countdown(start), skipped, skipped + MOST))


def room(module: ModuleType, start: int) -> int:
    """Give the most bytes that are in use while a countdown is made."""
    module.Countdown(1)
    tracemalloc.start()
    try:
        module.Countdown(start)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def made(module: ModuleType, start: int) -> None:
    """Make a countdown."""
    module.Countdown(start)
