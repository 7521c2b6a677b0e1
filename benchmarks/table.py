"""The rows of the benchmark as a Markdown table and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .facts import Row, Sample

TITLES: Final = ("case", "pairs", "ours: wall s", "CPU s", "base: wall s", "CPU s", "measured", "target", "met")
ROUND: Final = 100
"""Numbers from this size on are shown without a fraction."""
MET: Final = {True: "yes", False: "**no**", None: ""}


def head() -> str:
    """Return the first two lines of the table."""
    return f"{_line(TITLES)}\n{_line(['---'] * len(TITLES))}"


def line(row: Row) -> str:
    """Return the line of a row."""
    unit, at_most = row.goal.unit, row.goal.at_most
    spread = f" ({_short(row.spread[0])} to {_short(row.spread[1])})" if row.spread else ""
    measured = f"{_short(row.measured)} {unit}{spread}"
    target = "" if at_most is None else f"at most {at_most:g} {unit}"
    return _line([row.case, str(row.pairs), *_times(row.ours), *_times(row.base), measured, target, MET[row.met]])


def notes(rows: Iterable[Row]) -> list[str]:
    """Return the remarks of the rows without duplicates."""
    return [*dict.fromkeys(f"{row.case.partition(',')[0]}: {remark}." for row in rows for remark in row.remarks)]


def as_json(rows: Sequence[Row]) -> str:
    """Return all data of the rows as JSON."""
    return json.dumps([{**asdict(row), "met": row.met} for row in rows], indent=2) + "\n"


def _times(sample: Sample | None) -> tuple[str, str]:
    return (f"{sample.wall:.3f}", f"{sample.cpu:.3f}") if sample else ("", "")


def _short(number: float) -> str:
    """Return a number with three significant digits, or more if its integer part has more."""
    return f"{number:.0f}" if number >= ROUND else f"{number:#.3g}"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
