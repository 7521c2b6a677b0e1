"""The interface of a check, which every value of `checks.CHECKS` has and additional checks need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pytest_interview_kata.model import Kata, Result, Task

    from .context import RunContext


class Check(Protocol):
    """The interface of a check; a module can implement it."""

    @property
    def TOGETHER(self) -> bool:  # noqa: N802 - a module's constant
        """Whether one call for all attempts takes much less time than one call per attempt."""
        ...

    @property
    def items(self) -> Callable[[Kata], tuple[str, ...]]:
        """A function that returns the names of the items that this check has for a kata."""
        ...

    def check(self, tasks: Iterable[Task], context: RunContext) -> Iterator[Result]:
        """Yield one result for each item of each task, in any order, as soon as it is known.

        The method is called in a thread. It starts programs only with `context.processes`, and does not catch `Stopped`,
        which is raised when the run is over.
        """
        ...
