"""Which earlier cases a failure may need, and the fewest of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from .failure import Tried

EARLIER: Final = 5
"""How many earlier cases are shown at most."""
SMALLEST: Final = 8
"""How many of the smallest earlier cases are tried as the only one."""


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
