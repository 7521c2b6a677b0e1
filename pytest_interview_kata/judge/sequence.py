"""Which earlier cases a failure may need, the fewest of them, and what is said about them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .failure import Failure, Tried

EARLIER: Final = 5
"""How many earlier cases are shown at most."""
SMALLEST: Final = 8
"""How many of the smallest earlier cases are tried as the only one."""
NOT_ALONE: Final = "the earlier calls are needed, too"
UNKNOWN: Final = "the last call alone does not fail: the result depends on earlier calls"
CHANCE: Final = (
    "another run may not show it: the result depends on more than this call, such as earlier calls, the order of a set, or time"
)


def guesses(earlier: Sequence[Tried], case: Tried) -> Iterator[tuple[Tried, ...]]:
    """Yield what may have to be tried before a case: itself, a small case, longer and longer parts of what was."""
    yield (case,)
    small = sorted((tried for tried in earlier if tried.law is case.law), key=lambda tried: tried.size)[:SMALLEST]
    yield from ((tried,) for tried in small)
    yield from ((tried,) * count for tried in small[:1] for count in range(2, EARLIER + 1))
    size = 1
    while size < 2 * len(earlier):
        yield (*earlier[-size:],)
        size *= 2


def reduced(items: tuple[Tried, ...], fails: Callable[[Sequence[Tried]], bool]) -> tuple[Tried, ...]:
    """Leave out what is not needed, first halves, then smaller and smaller parts."""
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


def joined(calls: Sequence[str]) -> str:
    """Join lines of Python; an indented block ends with an empty line, or an interactive interpreter does not take it."""
    *earlier, last = calls
    return "".join(f"{call}\n\n" if call.rpartition("\n")[2][:1] == " " else f"{call}\n" for call in earlier) + last


def explain(failure: Failure, what: str, shared: tuple[str, int] | None = None) -> Failure:
    """Return a failure whose message says what it depends on, and what is shared between calls."""
    why = f"; `{shared[0]}` on line {shared[1]} is shared between calls" if shared else ""
    words = [failure.finding.message, what + why]
    return replace(failure, finding=replace(failure.finding, message="; ".join(filter(None, words))))
