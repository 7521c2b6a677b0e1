"""The judges of an attempt: one module each, all of one shape, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata import syntax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pytest_interview_kata.model import Kata, Result, Task
    from pytest_interview_kata.run.check import Check
    from pytest_interview_kata.run.context import Bench


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
    from .rules.bans import bans_of  # noqa: PLC0415 - few katas have any

    return ("rules",) if bans_of(kata) else ()


CHECKS: Final[Mapping[str, Check]] = {
    "properties": Ours("properties", lambda kata: kata.properties, TOGETHER=False),
    "types": Ours("typecheck", lambda _: ("types",), TOGETHER=True),
    "lint": Ours("lint", lambda _: ("lint",), TOGETHER=True),
    "rules": Ours("rules.check", _bans, TOGETHER=False),
}
"""Every check by name, in the order in which an attempt's items are shown."""
