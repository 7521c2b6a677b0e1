"""Shows values to a learner as Python code, shortened and without control characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.sandbox.player.codec import Record
from pytest_interview_kata.text import plain, shorten

from .source import scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

LONG: Final = 400
"""The length of a shown value, in characters."""
DIGITS: Final = 4000
"""The size in bits above which the digits of an integer are not shown."""
ITEMS: Final = 60
DEPTH: Final = 12
BRACKETS: Final[dict[type, str]] = {list: "[]", tuple: "()", set: "{}", dict: "{}"}


def show(value: Any, limit: int = LONG) -> str:
    """Return a value as Python code of at most about `limit` characters."""
    return shorten(_write(value, 0), limit)


def ascii_only(text: str) -> str:
    """Escape every character that is not ASCII."""
    return "".join(char if char.isascii() else _escape(char) for char in text)


def show_call(name: str, arguments: tuple[Any, ...], keywords: Mapping[str, Any]) -> str:
    """Return a call as Python code. It can be pasted, unless it is too long: then it is shortened."""
    words = [_write(value, 0) for value in arguments]
    words += [f"{key}={_write(value, 0)}" for key, value in keywords.items()]
    return shorten(f"{name}({', '.join(words)})", LONG * 2)


def show_use(how: str, variable: str, name: str, arguments: tuple[Any, ...], keywords: Mapping[str, Any]) -> str:
    """Return the use of an object by `next`, `get` or `do` as Python code."""
    if how == "next":
        return f"next({variable})"
    if how == "get":
        return f"{variable}.{name}"
    return show_call(variable if name == "__call__" else f"{variable}.{name}", arguments, keywords)


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def _write(value: Any, depth: int) -> str:
    kind = type(value)
    if kind is int and value.bit_length() > DIGITS:
        return f"<an integer of {value.bit_length():,} bits>"
    if kind in {str, bytes} and len(value) > 2 * LONG:
        return repr(value[:LONG]) + f" <and {len(value) - LONG:,} more>"
    if kind in BRACKETS or kind is frozenset:
        return _write_group(value, depth)
    if kind is Record:
        return _write_record(value, depth)
    return plain(scalar(value))


def _write_record(value: Record, depth: int) -> str:
    shown = [f"{name}={_write(item, depth + 1)}" for name, item in value.fields[:ITEMS]] if depth <= DEPTH else ["…"]
    if len(value.fields) > ITEMS:
        shown.append(f"… {len(value.fields) - ITEMS:,} more")
    return plain(f"{value.name}({', '.join(shown)})")


def _write_group(value: Any, depth: int) -> str:
    kind = type(value)
    if kind is frozenset:
        return f"frozenset({_write_group(set(value), depth) if value else ''})"
    if not value:
        return "set()" if kind is set else BRACKETS[kind]
    if depth > DEPTH:
        return BRACKETS[kind][0] + "…" + BRACKETS[kind][1]
    shown = [_write_item(value, item, depth + 1) for item, _ in zip(value, range(ITEMS), strict=False)]
    if len(value) > ITEMS:
        shown.append(f"… {len(value) - ITEMS:,} more")
    comma = "," if kind is tuple and len(value) == 1 else ""
    return BRACKETS[kind][0] + ", ".join(shown) + comma + BRACKETS[kind][1]


def _write_item(group: Any, item: Any, depth: int) -> str:
    if type(group) is dict:
        return f"{_write(item, depth)}: {_write(group[item], depth)}"
    return _write(item, depth)
