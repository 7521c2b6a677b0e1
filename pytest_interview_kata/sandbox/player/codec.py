"""The codec between judge and player: values as data for JSON, with tags. Decoding never runs code.

Only values of the exact built-in types are plain data. An instance of a subclass of `int` is not: its `__eq__` could claim
that it is equal to the expected value.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_DEPTH: Final = 200
"""The maximum nesting depth of values."""
GROUP: Final = 16
"""The maximum number of elements of a set or keys of a dict with the same hash. Ordinary data has a few, such as -1 and -2."""
CROWD: Final = 1000
"""The maximum number of hash collisions in all sets and dicts of one decoded value."""
SMALL_INT: Final = 1 << 62
"""Integers of this size and more are sent as hexadecimal digits, whose conversion has no length limit."""


class Unsendable(Exception):  # noqa: N818 - it describes a value and is handled at once
    """The value is too large or too deeply nested to be sent."""


class Record:
    """A dataclass instance as plain data: the class's name and its fields in order. It is never mutated."""

    # Written by hand because importing `dataclasses` would double the start-up time of a player.
    __match_args__ = ("name", "fields")
    __slots__ = ("fields", "name")

    def __init__(self, name: str, fields: tuple[tuple[str, Any], ...]) -> None:
        self.name = name
        self.fields = fields

    def __eq__(self, other: object) -> bool:
        """Return whether `other` is a record with the same name and equal fields, in the same order."""
        return (self.name, self.fields) == (other.name, other.fields) if isinstance(other, Record) else NotImplemented

    def __hash__(self) -> int:
        """Return the hash of name and fields. Raise `TypeError` if a value is not hashable."""
        return hash((self.name, self.fields))

    def __getitem__(self, name: str) -> Any:
        """Return the value of a field. Raise `KeyError` if there is no such field."""
        return dict(self.fields)[name]

    def __repr__(self) -> str:
        """Return the call that creates the instance."""
        return f"{self.name}({', '.join(f'{name}={value!r}' for name, value in self.fields)})"


def encode(value: Any, other: Callable[[Any], dict[str, Any]], depth: int = 0) -> Any:
    """Return a value as data for JSON. `other` encodes values that are not plain data, each as a JSON object with a tag.

    Raise `Unsendable` if the value has more than `MAX_DEPTH` levels of nesting.
    """
    kind = type(value)
    if kind is str:
        return (
            value if value.isascii() or not _has_surrogates(value) else {"u": value.encode("utf-32-le", "surrogatepass").hex()}
        )
    if kind is bool or kind is float or value is None:
        return value
    if kind is int:
        return value if -SMALL_INT < value < SMALL_INT else {"i": hex(value)}
    if depth > MAX_DEPTH:
        raise Unsendable(f"a value with more than {MAX_DEPTH} levels of nesting")
    if kind is list:
        return [encode(item, other, depth + 1) for item in value]
    if kind is dict:
        return {"d": [[encode(key, other, depth + 1), encode(item, other, depth + 1)] for key, item in value.items()]}
    if kind in _GROUPS:
        return {_GROUPS[kind]: [encode(item, other, depth + 1) for item in value]}
    if kind in _SCALARS:
        tag, write, _ = _SCALARS[kind]
        return {tag: write(value)}
    if kind is Record:
        return {"r": [value.name, [[name, encode(item, other, depth + 1)] for name, item in value.fields]]}
    return other(value)


def decode(value: Any, other: Callable[[str, Any], Any]) -> Any:
    """Return the value that `encode` turned into this data; pass unknown tags to `other`, with their content.

    Records are passed to `other`, too, under the tag `r`, because each side represents them differently.

    Raise `ValueError`, `TypeError`, `KeyError` or `RecursionError` if `encode` cannot have returned this data.
    """
    return _Reader(other).read(value, 0)


class _Reader:
    """A decoder for one value."""

    def __init__(self, other: Callable[[str, Any], Any]) -> None:
        self._other = other
        self._crowd = 0

    def read(self, value: Any, depth: int) -> Any:
        kind = type(value)
        if kind is list:
            return [self.read(item, depth + 1) if type(item) in _NESTED else item for item in value]
        if kind is not dict:
            return value
        if depth > MAX_DEPTH + 1:
            raise ValueError("nested too deeply")
        ((tag, content),) = value.items()
        if tag == "d":
            keys = self._spread([self.read(key, depth + 1) for key, _ in content])
            return dict(zip(keys, (self.read(item, depth + 1) for _, item in content), strict=True))
        if tag == "t":
            return tuple([self.read(item, depth + 1) if type(item) in _NESTED else item for item in content])
        if tag in _UNGROUP:
            return _UNGROUP[tag](self._spread([self.read(item, depth + 1) for item in content]))
        if tag in _READERS:
            return _READERS[tag](content)
        if tag == "r":
            name, fields = content
            return self._other(
                "r", Record(str(name), tuple((str(field), self.read(item, depth + 1)) for field, item in fields))
            )
        return self._other(tag, content)

    def _spread(self, items: list[Any]) -> list[Any]:
        """Return the items. Raise `ValueError` if too many have equal hashes, which makes sets and dicts slow."""
        groups = Counter(map(hash, items))
        self._crowd += len(items) - len(groups)
        if self._crowd > CROWD or max(groups.values(), default=0) > GROUP:
            raise ValueError("too many values with the same hash")
        return items


def _has_surrogates(text: str) -> bool:
    """Return whether a string has surrogates: JSON would turn a pair of them into one character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _write_time(value: datetime | time) -> list[Any]:
    offset = value.utcoffset()
    text = value.replace(tzinfo=None, fold=0).isoformat()
    return [text, None if offset is None else offset // timedelta(microseconds=1), value.fold]


def _read_time(kind: Any, content: Any) -> Any:
    text, offset, fold = content
    zone = None if offset is None else timezone(timedelta(microseconds=offset))
    return kind.fromisoformat(text).replace(tzinfo=zone, fold=fold)


_NESTED: Final = (list, dict)
"""The JSON types that need decoding; most values have other types and are returned unchanged."""
_GROUPS: Final[dict[type, str]] = {tuple: "t", set: "s", frozenset: "f"}
_UNGROUP: Final[dict[str, Callable[[list[Any]], Any]]] = {"s": set, "f": frozenset}
_SCALARS: Final[dict[type, tuple[str, Callable[[Any], Any], Callable[[Any], Any]]]] = {
    int: ("i", hex, lambda text: int(text, 16)),
    bytes: ("b", bytes.hex, bytes.fromhex),
    complex: ("c", lambda value: [value.real, value.imag], lambda parts: complex(*parts)),
    Decimal: ("D", str, Decimal),
    datetime: ("T", _write_time, lambda content: _read_time(datetime, content)),
    date: ("y", date.isoformat, date.fromisoformat),
    time: ("h", _write_time, lambda content: _read_time(time, content)),
    timedelta: ("l", lambda value: [value.days, value.seconds, value.microseconds], lambda parts: timedelta(*parts)),
}
_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "u": lambda text: bytes.fromhex(text).decode("utf-32-le", "surrogatepass"),
    **{tag: read for tag, _, read in _SCALARS.values()},
}
