"""Uses countdowns in the process of the attempt, as identity is lost in transit and a dataclass would become a record."""

import tracemalloc
from collections.abc import Callable
from itertools import islice
from types import ModuleType
from typing import Any

MOST = 50
"""How many numbers are read from a countdown that does not end."""
USES: dict[str, Callable[[Any], Any]] = {
    "next({}, 'over')": lambda numbers: next(numbers, "over"),
    "next(iter({}), 'over')": lambda numbers: next(iter(numbers), "over"),
    "iter({}) is {}": lambda numbers: iter(numbers) is numbers,
    "list(zip('ab', {}))": lambda numbers: list(zip("ab", numbers, strict=False)),
    "list({})": lambda numbers: list(islice(numbers, MOST)),
}
"""Uses of an iterator, by the code that is shown for them."""


def used(module: ModuleType, starts: list[int], steps: list[tuple[int, str]]) -> list[Any]:
    """Create countdowns, do each step with the countdown of that number, and return the results."""
    countdowns = [module.Countdown(start) for start in starts]
    return [USES[use](countdowns[number]) for number, use in steps]


def last(module: ModuleType, start: int, skipped: int) -> list[int]:
    """Return the numbers after the first `skipped` ones."""
    return list(islice(module.Countdown(start), skipped, skipped + MOST))


def after_the_end(module: ModuleType, start: int, asks: int) -> set[Any]:
    """Read all numbers, ask this often for another one, and return the different results."""
    countdown = module.Countdown(start)
    for _ in range(start):
        next(countdown)
    return {next(countdown, "over") for _ in range(asks)}


def room(module: ModuleType, start: int) -> int:
    """Return the peak number of bytes allocated while a countdown is created."""
    module.Countdown(1)
    tracemalloc.start()
    try:
        module.Countdown(start)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def made(module: ModuleType, start: int) -> None:
    """Create a countdown."""
    module.Countdown(start)
