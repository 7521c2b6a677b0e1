"""Writes plain data as Python code that evaluates to the same value again."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite
from typing import Any, Final

from pytest_interview_kata.sandbox.player.codec import Record

MODULES: Final[dict[type, str]] = {
    Decimal: "decimal",
    **dict.fromkeys((date, datetime, time, timedelta), "datetime"),
}
"""The types whose names must be imported."""
SPECIAL: Final = re.compile(r"nan|inf|datetime\.|Decimal\(")
"""Matches every `repr` that is not valid code by itself: the code needs an import, or `float('nan')`."""
NAME: Final = re.compile(r"[A-Za-z]+(?=[.(])")


def written(value: Any) -> tuple[str, list[str]]:
    """Return a value as Python code, and the lines that import the names in it. Records use the classes of the attempt."""
    text, needed = repr(value), set[str]()
    return (repr(_exact(value, needed)), sorted(needed)) if SPECIAL.search(text) else (text, [])


def scalar(value: Any) -> str:
    """Return a value that is not a container as Python code: `float('nan')`, `datetime(2020, 1, 1, 0, 0)`."""
    text = repr(value)
    if type(value) is float and not isfinite(value):
        return f"float({text!r})"
    return text.replace("datetime.", "") if MODULES.get(type(value)) == "datetime" else text


class _Code:
    """A placeholder for a value in a container; its `repr` is the value as code."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return self._text

    def __hash__(self) -> int:
        return 0  # so that the order of a set is the same in every run


def _exact(value: Any, needed: set[str]) -> Any:
    """Return an object whose `repr` is the value as code; add the imports in this code to `needed`."""
    kind = type(value)
    if kind in {list, tuple, set, frozenset}:
        return kind([_exact(item, needed) for item in value])
    if kind is dict:
        return {_exact(key, needed): _exact(item, needed) for key, item in value.items()}
    if kind is Record:
        return Record(value.name, tuple((name, _exact(item, needed)) for name, item in value.fields))
    if kind is not float and kind not in MODULES:
        return value
    code = scalar(value)
    if kind in MODULES:
        needed.add(f"from {MODULES[kind]} import {', '.join(sorted(set(NAME.findall(code))))}")
    return _Code(code)
