"""What comes back from an attempt, or stays here when it is handed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.text import plain, shorten

from .compare import Mismatch
from .show import LONG, show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


MOST_FRAMES: Final = 12
MOST_LINES: Final = 10**6
NAME: Final = 160
"""Characters of a function's name."""


def frames_of(told: Any) -> tuple[tuple[int, str], ...]:
    """Read the attempt's own frames from an answer, the innermost dozen. What is none raises like `int` and slicing do."""
    return tuple((min(max(int(line), 0), MOST_LINES), plain(str(function)[:NAME])) for line, function in told[-MOST_FRAMES:])


class Raised(Exception):  # noqa: N818 - a fact about a call
    """A call of the attempt raised: its type's name, the built-in types above it, its message, the attempt's own frames."""

    def __init__(self, name: str, bases: list[str], message: str, frames: tuple[tuple[int, str], ...]) -> None:
        super().__init__(f"{name}: {message}" if message else name)
        self.name = name
        self.bases = tuple(bases)
        self.message = message
        self.frames = frames


@dataclass(frozen=True, slots=True, eq=False)
class Unsendable:
    """What came back cannot cross; it equals nothing."""

    kind: str

    def __repr__(self) -> str:
        """Say what it is."""
        return f"<{self.kind}>"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a watched call gave back, and its arguments as they were afterwards."""

    value: Any
    arguments: tuple[Any, ...]


class Feed:
    """An iterator that stays with the judge: `pulled` counts the items that the attempt has taken, and cannot be forged."""

    def __init__(self, items: Iterator[Any] | list[Any], shown: str = "") -> None:
        """Serve these items; `shown` is how the learner sees it, `iter([…])` unless given."""
        self._items = iter(items)
        self._shown = shown or f"iter({items!r})"
        self.pulled = 0

    def __repr__(self) -> str:
        """Show it as Python."""
        return self._shown

    def __iter__(self) -> Iterator[Any]:
        """Give itself."""
        return self

    def __next__(self) -> Any:
        """Hand out the next item and count it."""
        item = next(self._items)
        self.pulled += 1
        return item


def raises(kind: type[BaseException], call: Callable[..., Any], *arguments: Any, **keywords: Any) -> Raised:
    """Demand that this call raises `kind` or a subclass of it, and give what was raised. Raises `Mismatch`."""
    due = f"{'an' if kind.__name__[0] in 'AEIOU' else 'a'} {kind.__name__}"
    try:
        value = call(*arguments, **keywords)
    except Raised as raised:
        if kind.__name__ in raised.bases:
            return raised
        raise Mismatch(f"{due} is due", plain(shorten(f"{raised}", LONG)), due) from None
    raise Mismatch(f"{due} is due", show(value), due)
