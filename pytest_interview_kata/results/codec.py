"""Converts results to JSON and back: for the judge's pipe, for reports sent by xdist, and for the cache."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import Any, Final

from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import Result

FIELDS: Final = tuple(field.name for field in fields(Result))


def as_data(result: Result) -> dict[str, Any]:
    """Return a result as JSON data."""
    # A run without a change encodes hundreds of results, most of them without findings, and `asdict` copies every string.
    data = {name: getattr(result, name) for name in FIELDS}
    return {**data, "outcome": result.outcome.value, "findings": [asdict(finding) for finding in result.findings]}


def from_data(data: Any, *, cached: bool = False) -> Result:
    """Return the result for a dict from `as_data`. Raise `ValueError` for other data."""
    result = read(Result, data)
    return replace(result, cached=True) if cached else result
