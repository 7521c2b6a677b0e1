"""Reads plain data, such as the contents of a TOML or JSON file, as dataclasses or named tuples.

    >>> read(Limits, {"call": "1s"}, "kata.toml")
    ValueError: kata.toml: call is '1s', not a number

Fields may be strings, numbers, booleans, enumerations, `Literal`, optional, tuples, mappings with string keys, or again
dataclasses or named tuples. Classes that every run defines are named tuples where possible, because a dataclass takes several
times as long to define.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import EnumMeta
from functools import cache
from itertools import count, repeat
from reprlib import repr as short_repr
from types import UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Reader: TypeAlias = Callable[[Any], Any]
"""Converts a value to the type of its field, or raises `Malformed`."""
PLAIN: Final = {str: "a string", int: "an integer", bool: "true or false"}


class Rule(NamedTuple):
    """Metadata of an `Annotated` field: which values it accepts, and their description."""

    accepts: Callable[[Any], object]
    expected: str


def matching(pattern: str, expected: str) -> Rule:
    """Return the rule that a string matches a regular expression."""
    return Rule(lambda text: re.fullmatch(pattern, text), expected)  # compiled when needed


class Malformed(Exception):  # noqa: N818 - `read` turns it into a `ValueError`
    """Raised for a value that a field does not accept, with the reason and the keys and indexes that lead to the value."""

    def __init__(self, problem: str, *path: str | int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = path


def read(kind: type[T], data: object, where: str = "", *, exact: bool = True) -> T:
    """Return data as a dataclass. Raise `ValueError` for values of other types, and for unknown keys unless `exact` is false.

    The message names the value, its position in `where`, and the expected type.
    """
    try:
        value: T = _reader(kind, exact)(data)  # type: ignore[arg-type]
    except Malformed as error:
        path = "".join(f"[{key}]" if isinstance(key, int) else f".{key:.60}" for key in error.path).removeprefix(".")
        raise ValueError(f"{': '.join(filter(None, (where, path))) or 'it'} {error.problem}") from None
    return value


@cache
def _reader(kind: Any, exact: bool) -> Reader:  # noqa: FBT001 - part of the cache's key
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return _table(kind, exact=exact)
    if isinstance(kind, EnumMeta):
        return _choice({member.value: member for member in list[Any](kind)})
    if kind in PLAIN:
        return _plain(kind)
    return READERS[get_origin(kind) or kind](get_args(kind), exact)


def _wrong(value: Any, expected: str) -> Malformed:
    return Malformed(f"is {short_repr(value)}, not {expected}")


def _plain(kind: type) -> Reader:
    def read_plain(value: Any) -> Any:
        if type(value) is kind:  # True is not an integer here
            return value
        raise _wrong(value, PLAIN[kind])

    return read_plain


def _number(value: Any) -> float:
    if type(value) in {int, float} and abs(value) <= sys.float_info.max:
        return float(value)
    raise _wrong(value, "a number")


def _choice(choices: Mapping[Any, Any]) -> Reader:
    expected = f"one of {', '.join(map(str, choices))}" if len(choices) > 1 else repr(next(iter(choices)))

    def read_choice(value: Any) -> Any:
        if isinstance(value, str | int) and value in choices and not isinstance(value, bool):
            return choices[value]
        raise _wrong(value, expected)

    return read_choice


def _optional(reader: Reader) -> Reader:
    return lambda value: None if value is None else reader(value)


def _checked(reader: Reader, rule: Rule) -> Reader:
    def read_checked(value: Any) -> Any:
        if rule.accepts(found := reader(value)):
            return found
        raise _wrong(value, rule.expected)

    return read_checked


def _each(rows: Iterable[tuple[Any, Reader, Any]]) -> dict[Any, Any]:
    """Read values by their keys or indexes; if one is malformed, its key becomes part of the path."""
    found: dict[Any, Any] = {}
    key: Any = ""
    try:
        for key, reader, value in rows:
            found[key] = reader(value)
    except Malformed as error:
        raise Malformed(error.problem, key, *error.path) from None
    return found


def _array(types: Sequence[Any], *, exact: bool) -> Reader:
    is_row = types[1:] != (...,)
    readers = [_reader(each, exact) for each in types] if is_row else repeat(_reader(types[0], exact))

    def read_array(value: Any) -> tuple[Any, ...]:
        if isinstance(value, list | tuple) and (not is_row or len(value) == len(types)):
            return tuple(_each(zip(count(), readers, value, strict=False)).values())
        raise _wrong(value, f"a list of {len(types)} values" if is_row else "a list")

    return read_array


def _mapping(reader: Reader) -> Reader:
    def read_mapping(value: Any) -> dict[str, Any]:
        if isinstance(value, dict):
            return _each((key, reader, each) for key, each in value.items())
        raise _wrong(value, "a table")

    return read_mapping


def _table(kind: Any, *, exact: bool) -> Reader:
    hints = get_type_hints(kind, include_extras=True)
    readers = {name: _reader(hints[name], exact) for name in hints}
    needed = [name for name in hints if name not in _defaults(kind)]

    def read_table(value: Any) -> Any:
        if not isinstance(value, dict):
            raise _wrong(value, f"a table with {', '.join(needed or readers)}")
        if exact and (unknown := next((key for key in value if key not in readers), None)) is not None:
            raise Malformed(f"has the unknown key {unknown!r:.60}: {_advice(unknown, readers)}")
        if missing := next((name for name in needed if name not in value), None):
            raise Malformed(f"has no {missing!r}, which is required")
        return kind(**_each((name, reader, value[name]) for name, reader in readers.items() if name in value))

    return read_table


def _defaults(kind: Any) -> Collection[str]:
    if not is_dataclass(kind):
        return kind._field_defaults  # type: ignore[no-any-return]
    return [each.name for each in fields(kind) if each.default is not MISSING or each.default_factory is not MISSING]


def _advice(name: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - slow to import, and only needed here

    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"known keys are {', '.join(known)}"


READERS: Final[Mapping[Any, Callable[[tuple[Any, ...], bool], Reader]]] = {
    Annotated: lambda types, exact: _checked(_reader(types[0], exact), types[1]),
    Literal: lambda values, _: _choice({value: value for value in values}),
    Union: lambda types, exact: _optional(_reader(types[0], exact)),
    UnionType: lambda types, exact: _optional(_reader(types[0], exact)),
    Mapping: lambda types, exact: _mapping(_reader(types[1], exact)),
    float: lambda *_: _number,
    Any: lambda *_: lambda value: value,
    tuple: lambda types, exact: _array(types, exact=exact),
}
"""For each type without its arguments, a function that takes the arguments and returns the reader of the type."""
