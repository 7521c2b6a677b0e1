"""Guesses which earlier cases a failure needs, reduces them, and adds an explanation to the message."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .failure import Failure, Tried

EARLIER: Final = 5
"""The maximum number of earlier cases that are shown."""
SMALLEST: Final = 8
"""How many of the smallest earlier cases are each tried alone before the failing case."""
NOT_ALONE: Final = "the earlier calls are needed, too"
UNKNOWN: Final = "the last call alone does not fail: the result depends on earlier calls"
CHANCE: Final = (
    "another run may not show it: the result depends on more than this call, such as earlier calls, the order of a set, or time"
)


def guesses(earlier: Sequence[Tried], case: Tried) -> Iterator[tuple[Tried, ...]]:
    """Yield what to try before a case: the case itself, small earlier cases, one repeated, then more and more recent cases."""
    yield (case,)
    small = sorted((tried for tried in earlier if tried.prop is case.prop), key=lambda tried: tried.size)[:SMALLEST]
    yield from ((tried,) for tried in small)
    yield from ((tried,) * count for tried in small[:1] for count in range(2, EARLIER + 1))
    size = 1
    while size < 2 * len(earlier):
        yield (*earlier[-size:],)
        size *= 2


def reduced(items: tuple[Tried, ...], fails: Callable[[Sequence[Tried]], bool]) -> tuple[Tried, ...]:
    """Return the items without those that are not needed to fail; try to drop halves first, then smaller and smaller parts."""
    size = len(items) // 2
    while size:
        start = 0
        while start < len(items):
            rest = (*items[:start], *items[start + size :])
            if fails(rest):
                items = rest
            else:
                start += size
        size //= 2
    return items


def explain(failure: Failure, what: str, shared: tuple[str, int] | None = None) -> Failure:
    """Return the failure with a message that also says what it depends on, and what the calls share."""
    why = f"; `{shared[0]}` on line {shared[1]} is shared between calls" if shared else ""
    words = [failure.finding.message, what + why]
    return replace(failure, finding=replace(failure.finding, message="; ".join(filter(None, words))))
