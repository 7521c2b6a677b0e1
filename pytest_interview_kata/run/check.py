"""The row that describes a check; `checks.CHECKS` has the built-in ones, and `pytest_kata_checks` adds others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pytest_interview_kata.model import Attempt, Kata, Result, Task

    from .context import RunContext

FILES: Final = (
    *("kata.toml", "stub.py", "solution.py", "properties.py", "judge", "scenarios.py", "typing_tests.py", "cases.json"),
)
"""The parts of a kata's folder that results may depend on."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check of attempts: two functions, and data that the rest of the package uses."""

    items: Callable[[Kata], tuple[str, ...]]
    """Returns the names of the items that this check has for a kata."""
    check: Callable[[Iterable[Task], RunContext], Iterable[Result]]
    """Yields one result for each item of each task, in any order, as soon as it is known.

    The function is called in a thread. It starts programs only with `context.processes`, and does not catch `Stopped`,
    which is raised when the run is over.
    """
    batch: bool = False
    """Whether one call for all attempts takes much less time than one call per attempt."""
    remark: bool = False
    """Whether an attempt that fails only this check gets the state `polish` instead of `failing`."""
    waiting: str = "judging {kata}"
    """The text that is shown while an item waits for its result."""
    reads: tuple[str, ...] = FILES
    """The parts of the kata's folder on which results depend. After a change of such a part, stored results are not used."""
    of_tests: bool = False
    """Whether the check judges the learner's own tests. It has no items without tests, and never changes an attempt's state."""
    tools: tuple[str, ...] = ()
    """The distributions on whose versions results depend, in addition to this package and the kata's modules."""

    def items_for(self, attempt: Attempt) -> tuple[str, ...]:
        """Return the names of the items that this check has for an attempt."""
        return self.items(attempt.kata) if attempt.tests or not self.of_tests else ()
