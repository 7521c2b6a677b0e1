"""The scores of mock interviews, as reports show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class InterviewScore:
    """The score of one interview."""

    day: str
    """In ISO 8601, in local time."""
    minutes: int
    total: int
    """All columns together, in percent."""
    columns: Mapping[str, int | None]
    """The points of each column, from 0 to 10; None if no part was about the column."""
