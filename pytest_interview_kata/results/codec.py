"""Converts results to JSON and back: for the judge's pipe, for reports sent by xdist, and for the cache."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from pytest_interview_kata.files.schema import read
from pytest_interview_kata.model import Result


def as_data(result: Result) -> dict[str, Any]:
    """Return a result as JSON data."""
    return {**asdict(result), "outcome": result.outcome.value}


def from_data(data: Any, *, cached: bool = False) -> Result:
    """Return the result for a dict from `as_data`. Raise `ValueError` for other data."""
    result = read(Result, data)
    return replace(result, cached=True) if cached else result
