"""The judges of an attempt: one module each, all of one shape, in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from . import lint, properties, rules, typecheck

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pytest_interview_kata.bench import Bench
    from pytest_interview_kata.model import Kata, Result, Task


class Check(Protocol):
    """What a check is; a plain module fulfils it."""

    @property
    def TOGETHER(self) -> bool:  # noqa: N802 - a module's constant
        """Whether one call for all attempts costs much less than one call for each."""
        ...

    def items(self, kata: Kata) -> tuple[str, ...]:
        """Name the items that this check has for a kata."""
        ...

    def check(self, tasks: Iterable[Task], bench: Bench) -> Iterator[Result]:
        """Give one result for each item of each task, in any order, as soon as it is known.

        The tasks may come from an iterator that waits. It runs in a thread; what it starts, it starts
        through `bench.processes`, and it lets `Stopped` pass when the run is over.
        """
        ...


CHECKS: Final[Mapping[str, Check]] = {"properties": properties, "types": typecheck, "lint": lint, "rules": rules}
"""Every check by name, in the order in which an attempt's items are shown."""
