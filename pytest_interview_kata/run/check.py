"""What a check is: the shape that every row of `checks.CHECKS` has, and that further checks need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pytest_interview_kata.model import Kata, Result, Task

    from .context import Bench


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
