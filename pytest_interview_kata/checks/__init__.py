"""The checks of an attempt: one module each, all with the same interface, in one table."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata import syntax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pytest_interview_kata.model import Kata, Result, Task
    from pytest_interview_kata.run.check import Check
    from pytest_interview_kata.run.context import RunContext


@dataclass(frozen=True, slots=True)
class Ours:
    """A built-in check. Its module is imported only when needed, because most runs find all results in the cache."""

    module: str
    items: Callable[[Kata], tuple[str, ...]]
    TOGETHER: bool

    def check(self, tasks: Iterable[Task], context: RunContext) -> Iterator[Result]:
        """Import the module and check the tasks with it."""
        with syntax.TURN:
            found: Any = import_module(f".{self.module}", __name__)
        checked: Iterator[Result] = found.check(tasks, context)
        return checked


def _bans(kata: Kata) -> tuple[str, ...]:
    """Return the one item of a kata that has bans, else none. Raise `KataError` if a ban cannot be checked."""
    if not kata.bans:
        return ()
    from .rules.bans import bans_of  # noqa: PLC0415 - few katas have bans

    return ("rules",) if bans_of(kata) else ()


CHECKS: Final[Mapping[str, Check]] = {
    "properties": Ours("properties", lambda kata: kata.properties, TOGETHER=False),
    "types": Ours("typecheck", lambda _: ("types",), TOGETHER=True),
    "lint": Ours("lint", lambda _: ("lint",), TOGETHER=True),
    "rules": Ours("rules.check", _bans, TOGETHER=False),
}
"""The checks by name, in the order in which an attempt's items are shown."""
