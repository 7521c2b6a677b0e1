"""Comparison by exact type and value. It works on plain data and never calls a method that an attempt defines."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any
from unicodedata import normalize

from pytest_interview_kata.sandbox.player.codec import Record

from .show import ascii_only, show


class Mismatch(Exception):  # noqa: N818 - it is a result of a property, not an error
    """Raised if a property does not hold, with a message, the actual and the expected value, and frames of an exception."""

    def __init__(self, message: str, got: str = "", expected: str = "", frames: tuple[tuple[int, str], ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.got = got
        self.expected = expected
        self.frames = frames


def equal(got: Any, expected: Any, why: str = "") -> None:
    """Require the same value of the same type, at every level: `True` is not equal to `1`, and NaN equals NaN.

    The order of a dict's keys does not matter, as in Python. Raise `Mismatch` otherwise.
    """
    if not _same(got, expected):
        raise Mismatch(why or _explain(got, expected), *_apart(show(got), show(expected)))


def holds(condition: object, why: str, got: Any = ...) -> None:
    """Require that a condition is true. Otherwise raise `Mismatch` with `why`, which says what is wrong."""
    if not condition:
        raise Mismatch(why, "" if got is ... else show(got))


def close(got: Any, expected: float, relative: float = 1e-9) -> None:
    """Require a float within this relative distance of `expected`. Raise `Mismatch` otherwise."""
    if type(got) is not float or not abs(got - expected) <= relative * abs(expected):
        raise Mismatch(f"a float within {relative:g} of the expected value", show(got), show(expected))


def _same(got: Any, expected: Any) -> bool:
    """Return whether two values have the same canonical form. Build this form only if necessary."""
    kind = type(got)
    if kind is not type(expected):
        return False
    if kind is list or kind is tuple:
        return len(got) == len(expected) and all(map(_same, got, expected))
    if kind is str or kind is int:
        return bool(got == expected)
    return bool(canonical(got) == canonical(expected))


def canonical(value: Any) -> Any:
    """Return a form that is equal for two values exactly if their types and contents are the same."""
    kind = type(value)
    if kind is str or kind is int or kind is bytes or kind is bool or value is None:
        return kind, value
    if kind is float:
        return kind, "nan" if value != value else value  # noqa: PLR0124 - only NaN differs from itself
    if kind is list or kind is tuple:
        return kind, tuple(canonical(item) for item in value)
    if kind is dict:
        return kind, frozenset((canonical(key), canonical(item)) for key, item in value.items())
    if kind is set or kind is frozenset:
        return kind, frozenset(map(canonical, value))
    if kind is datetime or kind is time:
        return kind, value.isoformat(), value.utcoffset()
    if kind is Record:
        return kind, value.name, tuple((name, canonical(item)) for name, item in value.fields)
    return kind, value


def _apart(got: str, expected: str) -> tuple[str, str]:
    """Return both strings, with non-ASCII characters escaped if they differ only in Unicode normalization."""
    if got == expected or normalize("NFC", got) != normalize("NFC", expected):
        return got, expected
    return ascii_only(got), ascii_only(expected)


def _explain(got: Any, expected: Any) -> str:
    path, mine, other = _first_difference(got, expected)
    where = f"the value at {path}" if path else "the value"
    if type(mine) is not type(other):
        return f"{where} is {_article(mine)}, not {_article(other)}"
    if path:
        shown, wanted = _apart(show(mine, 80), show(other, 80))
        return f"{where} is {shown}, not {wanted}"
    return ""


def _first_difference(got: Any, expected: Any, path: str = "") -> tuple[str, Any, Any]:
    if type(got) is type(expected) and type(got) in {list, tuple}:
        for number, (mine, other) in enumerate(zip(got, expected, strict=False)):
            if canonical(mine) != canonical(other):
                return _first_difference(mine, other, f"{path}[{number}]")
    if type(got) is type(expected) is dict:
        for key in expected:
            if key in got and canonical(got[key]) != canonical(expected[key]):
                return _first_difference(got[key], expected[key], f"{path}[{show(key, 40)}]")
    return path, got, expected


def _article(value: Any) -> str:
    if value is None:
        return "None"
    name = value.name if isinstance(value, Record) else getattr(value, "kind", None) or type(value).__name__
    if " " in name:
        return name
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"
