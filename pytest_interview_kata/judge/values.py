"""Classes for results and exceptions of calls, objects that stay in the player, and iterators that stay in the judge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias

from pytest_interview_kata.results.causes import ANOTHER
from pytest_interview_kata.text import plain, shorten

from . import misuse
from .compare import Mismatch
from .show import LONG, show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_interview_kata.sandbox.messages import Error

Lines: TypeAlias = tuple[tuple[int, str], ...]
"""Frames of a traceback, each as line and function."""
MOST_FRAMES: Final = 12
MOST_LINES: Final = 10**6
NAME: Final = 160
"""The maximum length of a function's name, in characters."""


def frames_of(frames: Any) -> Lines:
    """Return the innermost frames in an answer, at most twelve. Malformed data raises the exceptions of `int` and slicing."""
    return tuple((min(max(int(line), 0), MOST_LINES), plain(str(function)[:NAME])) for line, function in frames[-MOST_FRAMES:])


class Raised(Exception):  # noqa: N818 - a fact about a call
    """An exception that a call raised: the names of its type and of the types in its MRO, its message, its frames.

    In `bases`, the names of types that are not built in begin with a dot, so that no class can pass for `ValueError`.
    """

    def __init__(self, name: str, bases: list[str], message: str, frames: Lines, scenario: Lines | None = None) -> None:
        super().__init__(f"{name}: {message}" if message else name)
        self.name = name
        self.bases = tuple(bases)
        self.message = message
        self.frames = frames
        self.scenario = scenario
        """The frames of `scenarios.py` if a scenario raised it, () if lines of a session raised it, else None."""


def raised_from(error: Error) -> Raised:
    """Return the exception in an answer. Malformed data raises the exceptions of `frames_of`."""
    name, bases, message, frames, scenario = error
    inner = None if scenario is None else frames_of(scenario)
    return Raised(str(name), [str(base) for base in bases], str(message), frames_of(frames), inner)


@dataclass(frozen=True, slots=True, eq=False)
class Unsendable:
    """Replaces a return value that is too large or too deeply nested to be sent; it is equal only to itself."""

    kind: str

    def __repr__(self) -> str:
        """Return a string that says why the value was not sent."""
        return f"<{self.kind}>"


@dataclass(frozen=True, slots=True)
class Seen:
    """The return value of a watched call, and its positional arguments after the call."""

    value: Any
    arguments: tuple[Any, ...]


class Remote:
    """An object that is not plain data and stays in the player; it can be used from here, but equals no other value."""

    __slots__ = ("_ask", "kind", "number", "variable")

    def __init__(self, ask: Callable[..., Any], number: int, kind: str) -> None:
        """Represent the object with this number in the player. `kind` is the name of its type; requests go to `ask`."""
        self._ask = ask
        self.number = number
        self.kind = kind
        self.variable = ""
        """The variable of the object in the code that the learner sees, from its first use on."""

    def __repr__(self) -> str:
        """Return the variable of the object, or a string that names its type."""
        return self.variable or f"<{self.kind} object>"

    def __iter__(self) -> Iterator[Any]:
        """Return the object itself: items are requested from the player one at a time."""
        return self

    def __next__(self) -> Any:
        """Return the next item from the player. Raise `StopIteration` at the end, and `Raised` for other exceptions."""
        try:
            return self._ask("next", self)
        except Raised as raised:
            if raised.name == "StopIteration":
                raise StopIteration from None
            raise

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        """Call the object in the player."""
        return self.do("__call__", *arguments, **keywords)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> NoReturn:
            """Raise an `AttributeError` that names `do` and `get`."""
            raise AttributeError(f"use do({name!r}, ...) to call a method of the object, or get({name!r}) to read an attribute")

    def do(self, method: str, *arguments: Any, **keywords: Any) -> Any:
        """Call a method of the object in the player."""
        return self._ask("do", self, method, arguments, keywords)

    def get(self, name: str) -> Any:
        """Return the value of an attribute of the object in the player."""
        return self._ask("get", self, name)


class Feed:
    """An iterator that stays in the judge: `pulled` counts the items that the attempt took, and cannot be forged."""

    def __init__(self, items: Iterator[Any] | list[Any], shown: str = "") -> None:
        """Iterate over these items; `shown` is the code that the learner sees, by default `iter([…])`."""
        self._items = iter(items)
        self._shown = shown or f"iter({items!r})"
        self.pulled = 0

    def __repr__(self) -> str:
        """Return the code that the learner sees."""
        return self._shown

    def __iter__(self) -> Iterator[Any]:
        """Return the iterator itself."""
        return self

    def __next__(self) -> Any:
        """Return the next item and count it."""
        item = next(self._items)
        self.pulled += 1
        return item


def callback_for(value: Any) -> tuple[str, Callable[..., Any]]:
    """Return the tag for a callable or an iterator in a message, and the function to call each time the player uses it."""
    tag, function = ("feed", value.__next__) if hasattr(value, "__next__") else ("callback", value)
    if not callable(function):
        raise TypeError(f"{value!r} cannot be handed to an attempt: it is neither plain data, nor callable, nor an iterator.")
    return tag, function


class Unraised(Mismatch):
    """An expected exception was not raised. `name` is the name of its class if the attempt should define it, else empty."""

    def __init__(self, kind: type[BaseException] | str, *details: Any) -> None:
        super().__init__(*details)
        self.name = kind if isinstance(kind, str) else ""


def raises(
    kind: type[BaseException] | str, call: Callable[..., Any] = misuse.MISSING, *arguments: Any, **keywords: Any
) -> Raised:
    """Require that a call raises `kind` or a subclass, and return the exception. Raise `Mismatch` otherwise.

    A string is the name of a class that the attempt defines. Raise `Misused` if the arguments make no sense.
    """
    name, base = misuse.expected(kind)
    misuse.something_to_call(call)
    expected = f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"
    try:
        value = call(*arguments, **keywords)
    except Raised as raised:
        if base in raised.bases:
            return raised
        raise Unraised(kind, ANOTHER, plain(shorten(f"{raised}", LONG)), expected, raised.frames) from None
    raise Unraised(kind, "no exception was raised", "" if value is None else show(value), expected)
