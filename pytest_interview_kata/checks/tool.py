"""External tools: limits for their runs, and how failures on all files together or on a single file are handled."""

from __future__ import annotations

import queue
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pytest_interview_kata.model import Finding, Outcome
from pytest_interview_kata.run.processes import Cut, own_environment
from pytest_interview_kata.sandbox.clock import spent_by

from . import source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Result, Task
    from pytest_interview_kata.run.context import RunContext
    from pytest_interview_kata.run.processes import Patience

A = TypeVar("A")
LAST: Final = 600
"""The maximum number of characters of a broken tool's output to quote, from its end."""
MOST: Final = 64 << 20
"""Bytes of output that a tool may write in one run."""
STARVING: Final = 30
"""Factor by which a tool may exceed its time limit while it waits for a processor."""
EMPTY: Final = "nothing"
"""The name of a file or package without code, used to find out whether a tool works at all."""


class ToolFailed(Exception):  # noqa: N818 - a fact about a tool
    """A tool did not check all files; the message is the end of its output, and `rows` are the messages it wrote before."""

    def __init__(self, said: str, rows: Sequence[Any] = (), *, cut: bool = False) -> None:
        super().__init__(said if len(said) <= LAST else f"…{said[-LAST:]}")
        self.rows = rows
        self.cut = cut
        """Whether the tool was killed because it took too long or wrote too much."""


@dataclass(frozen=True, slots=True)
class Tool:
    """The tool of a check, with the words for messages about it."""

    check: str
    name: str
    command: str
    """The command that starts the tool; messages show it with `--version`."""
    advice: str
    """Advice to a learner whose attempt the tool cannot check."""

    def failure(self, task: Task, failed: ToolFailed, seconds: float) -> Iterator[Result]:
        """Yield the results of a task that could not be checked. They are not cached: the machine may have caused them."""
        outcome, message = Outcome.TIMEOUT, f"{self.name} {failed}: {self.advice}"
        if not failed.cut:
            outcome = Outcome.CRASHED
            message = (
                f"{self.name} failed, which is not the attempt's fault: try `{self.command} --version`,"
                f" and reinstall or update {self.name} if that fails; it said: {failed}"
            )
        yield from source.ended(task, self.check, outcome, (Finding(message),), seconds)


def run(argv: Sequence[str], folder: Path, context: RunContext, seconds: float) -> tuple[int, bytes, bytes]:
    """Run a tool in a folder, and return its exit status, output and errors. Raise `ToolFailed` if it is killed."""
    try:
        return context.processes.run(argv, cwd=folder, env=own_environment(), patience=_patience(seconds))
    except Cut as cut:
        raise ToolFailed(str(cut), cut=True) from None


def _patience(seconds: float) -> Patience:
    """Return a function that says why a tool should be killed; time that it spends waiting for a processor does not count."""

    def ended_for(pid: int, elapsed: float, size: int) -> str:
        if size > MOST:
            return f"wrote more than {MOST >> 20} MB about this file"
        if elapsed <= seconds:
            return ""
        spent = spent_by(pid)
        if spent and elapsed - spent.starved <= seconds and elapsed <= seconds * STARVING:
            return ""
        return f"did not finish within {seconds:g} s on this file"

    return ended_for


def one_by_one(names: Iterable[str], ask: Callable[[str, int], A], hands: int) -> dict[str, A | ToolFailed]:
    """Call `ask(name, hand)` for each name; return, by name, what it returns or the `ToolFailed` that it raises.

    First, call it for `EMPTY`, and stop if even that fails. At most `hands` calls run in parallel, each with its own `hand`.
    """
    free: queue.SimpleQueue[int] = queue.SimpleQueue()
    for hand in range(hands):
        free.put(hand)

    def one(name: str) -> tuple[str, A | ToolFailed]:
        hand = free.get()
        try:
            return name, ask(name, hand)
        except ToolFailed as failed:
            return name, failed
        finally:
            free.put(hand)

    if isinstance(failed := one(EMPTY)[1], ToolFailed):
        return dict.fromkeys(names, ToolFailed(str(failed)))
    with ThreadPoolExecutor(hands, thread_name_prefix="kata-apart") as pool:
        return dict(pool.map(one, names))
