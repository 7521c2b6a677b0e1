"""Limits for running a tool, and running it on one file at a time after it failed on all files together."""

from __future__ import annotations

import queue
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, TypeVar

from pytest_interview_kata.sandbox.clock import spent_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pytest_interview_kata.run.processes import Patience

A = TypeVar("A")
MOST: Final = 64 << 20
"""Bytes of output that a tool may write in one run."""
STARVING: Final = 30
"""Factor by which a tool may exceed its time limit while it waits for a processor."""


def patience(seconds: float) -> Patience:
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


def one_by_one(names: Iterable[str], ask: Callable[[str, int], A], hands: int) -> dict[str, A]:
    """Return `ask(name, hand)` by name. At most `hands` calls run at once, and no two of them have the same `hand`."""
    free: queue.SimpleQueue[int] = queue.SimpleQueue()
    for hand in range(hands):
        free.put(hand)

    def one(name: str) -> tuple[str, A]:
        hand = free.get()
        try:
            return name, ask(name, hand)
        finally:
            free.put(hand)

    with ThreadPoolExecutor(hands, thread_name_prefix="kata-apart") as pool:
        return dict(pool.map(one, names))
