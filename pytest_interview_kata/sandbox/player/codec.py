"""The codec between judge and player: length-limited JSON frames with tags; decoding one can never run code.

Only values of the exact built-in types are plain data. A subclass of `int` is not an `int` here: an object
that merely claims to be equal to what is expected must not arrive as what it claims to be.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MAX_FRAME: Final = 4 << 20
"""Bytes of the longest frame that is read."""
HEAD: Final = 4
"""Bytes before each frame that say how long it is."""
PIECE: Final = 1 << 16
"""Bytes that are read at once."""
MAX_DEPTH: Final = 200
"""How deeply values may be nested."""
GROUP: Final = 16
"""How many values of a set or keys of a dict may have the same hash: -1 and -2 do, and so do four points made of them."""
CROWD: Final = 1000
"""How many values of all sets and keys of all dicts in a frame may have the hash of another one in theirs."""
SMALL_INT: Final = 1 << 62
"""Larger integers go as hexadecimal digits, which have no limit on conversion."""

_dumps = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


class Unsendable(Exception):  # noqa: N818 - it is a fact about a value, handled at once
    """The value is too large or nested too deeply to cross."""


class Record:
    """A dataclass instance as plain data: the class's name and its fields in order. Nobody changes one."""

    # By hand, because importing `dataclasses` would double the time in which a player starts.
    __match_args__ = ("name", "fields")
    __slots__ = ("fields", "name")

    def __init__(self, name: str, fields: tuple[tuple[str, Any], ...]) -> None:
        self.name = name
        self.fields = fields

    def __eq__(self, other: object) -> bool:
        """Equal is a record of the same name whose fields have the same names, order and values."""
        return (self.name, self.fields) == (other.name, other.fields) if isinstance(other, Record) else NotImplemented

    def __hash__(self) -> int:
        """Give the hash of all that is in it; a TypeError where that has none."""
        return hash((self.name, self.fields))

    def __getitem__(self, name: str) -> Any:
        """Give the field's value; a missing one is a `KeyError`."""
        return dict(self.fields)[name]

    def __repr__(self) -> str:
        """Show it as the call that makes it."""
        return f"{self.name}({', '.join(f'{name}={value!r}' for name, value in self.fields)})"


def encode(value: Any, other: Callable[[Any], dict[str, Any]], depth: int = 0) -> Any:
    """Turn a value into JSON; what is not plain data is handed to `other`, which gives a tag for it.

    Raises `Unsendable` where the value is nested more than `MAX_DEPTH` deep.
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
        raise Unsendable(f"a value nested more than {MAX_DEPTH} deep")
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
    """Turn JSON back into a value; tags that are not the codec's own are handed to `other` with their content.

    So are records, under the tag `r`, for each side to make of them what it can.

    Raises `ValueError`, `TypeError`, `KeyError` or `RecursionError` where it is no frame of ours.
    """
    return _Reader(other).read(value, 0)


class _Reader:
    """Reads one value."""

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
            raise ValueError("nested too deep")
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
        """Give the items back, unless so many share a hash, here and before, that comparing them would take for ever."""
        groups = Counter(map(hash, items))
        self._crowd += len(items) - len(groups)
        if self._crowd > CROWD or max(groups.values(), default=0) > GROUP:
            raise ValueError("too many values of one hash")
        return items


def pack(message: dict[str, Any]) -> bytes:
    """Make a frame of a message; one over `MAX_FRAME` bytes raises `Unsendable`."""
    body = _dumps(message).encode("ascii")
    if len(body) > MAX_FRAME:
        raise Unsendable(f"a value that takes {len(body):,} bytes to write down; {MAX_FRAME:,} are the limit")
    return len(body).to_bytes(HEAD, "big") + body


def frames(read: Callable[[int], bytes]) -> Iterator[Any]:
    """Read frames until the other side is gone; `ValueError` at the first that is too long or no JSON object."""
    pieces = Pieces()
    while piece := read(PIECE):
        pieces.add(piece)
        while (message := pieces.take()) is not None:
            yield message


class Pieces:
    """Frames, put together of what comes in, however it is cut."""

    def __init__(self) -> None:
        self._rest = bytearray()

    def __len__(self) -> int:
        """Give how many bytes nobody has taken."""
        return len(self._rest)

    def add(self, piece: bytes) -> None:
        """Take what has come in."""
        self._rest += piece

    def take(self) -> dict[str, Any] | None:
        """Give the next frame, if all of it is here; `ValueError` where it is too long or no JSON object."""
        if len(self._rest) < HEAD:
            return None
        size = int.from_bytes(self._rest[:HEAD], "big")
        if size > MAX_FRAME:
            raise ValueError(f"a frame of {size:,} bytes; {MAX_FRAME:,} are the limit")
        if len(self._rest) < HEAD + size:
            return None
        message = json.loads(self._rest[HEAD : HEAD + size])
        if type(message) is not dict:
            raise ValueError("a frame that is no JSON object")
        del self._rest[: HEAD + size]
        return message


def _has_surrogates(text: str) -> bool:
    """Tell whether JSON would make one character of two."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _write_time(value: datetime | time) -> list[Any]:
    offset = value.utcoffset()
    text = value.replace(tzinfo=None, fold=0).isoformat()
    return [text, None if offset is None else offset // timedelta(microseconds=1), value.fold]


def _zone(offset: int | None) -> timezone | None:
    return None if offset is None else timezone(timedelta(microseconds=offset))


def _read_datetime(content: Any) -> datetime:
    text, offset, fold = content
    return datetime.fromisoformat(text).replace(tzinfo=_zone(offset), fold=fold)


def _read_time(content: Any) -> time:
    text, offset, fold = content
    return time.fromisoformat(text).replace(tzinfo=_zone(offset), fold=fold)


_NESTED: Final = (list, dict)
"""What JSON has that is more than it seems; all else is read as it is, and most values are."""
_GROUPS: Final[dict[type, str]] = {tuple: "t", set: "s", frozenset: "f"}
_UNGROUP: Final[dict[str, Callable[[list[Any]], Any]]] = {"s": set, "f": frozenset}
_SCALARS: Final[dict[type, tuple[str, Callable[[Any], Any], Callable[[Any], Any]]]] = {
    int: ("i", hex, lambda text: int(text, 16)),
    bytes: ("b", bytes.hex, bytes.fromhex),
    complex: ("c", lambda value: [value.real, value.imag], lambda parts: complex(*parts)),
    Decimal: ("D", str, Decimal),
    datetime: ("T", _write_time, _read_datetime),
    date: ("y", date.isoformat, date.fromisoformat),
    time: ("h", _write_time, _read_time),
    timedelta: ("l", lambda value: [value.days, value.seconds, value.microseconds], lambda parts: timedelta(*parts)),
}
_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "u": lambda text: bytes.fromhex(text).decode("utf-32-le", "surrogatepass"),
    **{tag: read for tag, _, read in _SCALARS.values()},
}
