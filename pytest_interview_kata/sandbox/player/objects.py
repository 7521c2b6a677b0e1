"""Encodes the values that player and judge exchange. Plain data is sent; for any other object, only a number is sent."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeAlias

from . import codec

if TYPE_CHECKING:
    from collections.abc import Callable

Ask: TypeAlias = "Callable[[int, tuple[Any, ...]], Any]"
"""Calls a function of the judge, by its number, and returns its result."""


class Objects:
    """The objects of an attempt that the judge may use by number, and proxies for functions and iterators of the judge."""

    def __init__(self, ask: Ask, class_of: Callable[[str], Callable[..., Any]]) -> None:
        """Send calls of the judge's functions to `ask`; `class_of` returns a class of the attempt by its name."""
        self._ask = ask
        self._class_of = class_of
        self._kept: dict[int, Any] = {}

    def __getitem__(self, number: int) -> Any:
        """Return the object with this number. Raise `KeyError` if there is none."""
        return self._kept[number]

    def forget(self) -> None:
        """Drop all objects."""
        self._kept.clear()

    def encode(self, value: Any) -> Any:
        """Return a value as data; keep objects that are not plain data, and replace them with their numbers."""
        return codec.encode(value, self._other)

    def keep(self, value: Any) -> dict[str, Any]:
        """Keep an object, and return its number and type as data."""
        number = len(self._kept) + 1
        self._kept[number] = value
        return {"k": [number, str(type(value).__name__)[:80]]}

    def _other(self, value: Any) -> dict[str, Any]:
        dataclasses = sys.modules.get("dataclasses")  # creating a dataclass imports it
        used = callable(value) or hasattr(type(value), "__next__")  # a function or an iterator, even if it is a dataclass
        if dataclasses is not None and dataclasses.is_dataclass(type(value)) and not used:
            names = [field.name for field in dataclasses.fields(value)]
            kept = [[str(name), self.encode(getattr(value, name))] for name in names]
            return {"r": [type(value).__name__, kept]}
        return self.keep(value)

    def decode(self, value: Any) -> Any:
        """Decode a value from the judge; replace numbers with the objects, functions or iterators that they represent."""
        return codec.decode(value, self._find)

    def _find(self, tag: str, content: Any) -> Any:
        if tag == "r":
            return self._class_of(content.name)(**dict(content.fields))
        if tag == "k":
            return self._kept[content]
        if tag == "callback":
            return _callback(content, self._ask)
        if tag == "feed":
            return Feed(content, self._ask)
        raise ValueError(f"unknown tag {tag!r}")


def _callback(number: int, ask: Ask) -> Callable[..., Any]:
    def callback(*arguments: Any) -> Any:
        return ask(number, arguments)

    return callback


class Feed:
    """An iterator over items of the judge; each item is requested separately."""

    def __init__(self, number: int, ask: Ask) -> None:
        self._number = number
        self._ask = ask

    def __iter__(self) -> Feed:
        """Return the iterator itself."""
        return self

    def __next__(self) -> Any:
        """Return the next item from the judge. Raise `StopIteration` at the end."""
        return self._ask(self._number, ())
