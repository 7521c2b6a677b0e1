"""The judges of an attempt: one module each, all of one shape, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Protocol

from pytest_interview_kata import syntax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pytest_interview_kata.bench import Bench
    from pytest_interview_kata.model import Kata, Result, Task


class Check(Protocol):
    """What a check is; a plain module fulfils it."""

    @property
    def TOGETHER(self) -> bool:  # noqa: N802 - a module's constant
        """Whether one call for all attempts costs much less than one call for each."""
        ...

    @property
    def items(self) -> Callable[[Kata], tuple[str, ...]]:
        """Names the items that this check has for a kata."""
        ...

    def check(self, tasks: Iterable[Task], bench: Bench) -> Iterator[Result]:
        """Give one result for each item of each task, in any order, as soon as it is known.

        The tasks may come from an iterator that waits. It runs in a thread; what it starts, it starts
        through `bench.processes`, and it lets `Stopped` pass when the run is over.
        """
        ...


@dataclass(frozen=True, slots=True)
class Ours:
    """A check of ours. Its module is imported when there is something to check, and most runs know all results before."""

    module: str
    items: Callable[[Kata], tuple[str, ...]]
    TOGETHER: bool

    def check(self, tasks: Iterable[Task], bench: Bench) -> Iterator[Result]:
        """Let the module check."""
        with syntax.TURN:
            found: Any = import_module(f".{self.module}", __name__)
        checked: Iterator[Result] = found.check(tasks, bench)
        return checked


def _bans(kata: Kata) -> tuple[str, ...]:
    """Name the one item of a kata that bans anything; a ban that cannot be checked is a `KataError`."""
    if not kata.bans:
        return ()
    from .bans import bans_of  # noqa: PLC0415 - few katas have any

    return ("rules",) if bans_of(kata) else ()


CHECKS: Final[Mapping[str, Check]] = {
    "properties": Ours("properties", lambda kata: kata.properties, TOGETHER=False),
    "types": Ours("typecheck", lambda _: ("types",), TOGETHER=True),
    "lint": Ours("lint", lambda _: ("lint",), TOGETHER=True),
    "rules": Ours("rules", _bans, TOGETHER=False),
}
"""Every check by name, in the order in which an attempt's items are shown."""
