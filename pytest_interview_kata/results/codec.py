"""Converts results to JSON and back: for the judge's pipe, for reports sent by xdist, and for the cache."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import Any, Final

from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import Result

NAMES: Final = tuple(field.name for field in fields(Result))


def as_data(result: Result) -> dict[str, Any]:
    """Return a result as JSON data."""
    data = {name: getattr(result, name) for name in NAMES}
    return {**data, "outcome": result.outcome.value, "findings": tuple(map(asdict, result.findings))}


def from_data(data: Any, *, cached: bool = False) -> Result:
    """Return the result for a dict from `as_data`. Raise `ValueError` for other data."""
    result = read(Result, data)
    return replace(result, cached=True) if cached else result
