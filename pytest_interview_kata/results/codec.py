"""Converts results to JSON and back: for the judge's pipe, for reports sent by xdist, and for the cache."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any, Final

from pytest_interview_kata.model import Finding, Outcome, Result

PLAIN: Final = tuple(field.name for field in fields(Result) if field.name not in {"outcome", "findings"})


def as_data(result: Result) -> dict[str, Any]:
    """Return a result as JSON data."""
    plain = {name: getattr(result, name) for name in PLAIN}
    return {**plain, "outcome": result.outcome.value, "findings": tuple(map(asdict, result.findings))}


def from_data(data: dict[str, Any], *, cached: bool = False) -> Result:
    """Return the result for a dict from `as_data`. Raise `KeyError`, `TypeError` or `ValueError` for other data."""
    findings = tuple(
        Finding(**{**finding, "frames": tuple((int(line), str(name)) for line, name in finding["frames"])})
        for finding in data["findings"]
    )
    return Result(
        kata=str(data["kata"]),
        check=str(data["check"]),
        item=str(data["item"]),
        outcome=Outcome(data["outcome"]),
        findings=findings,
        seconds=float(data["seconds"]),
        cached=cached or bool(data["cached"]),
        tried=int(data["tried"]),
        missing_walls=tuple(map(str, data["missing_walls"])),
    )
