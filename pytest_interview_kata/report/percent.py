"""How much is solved, in one number and one colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State

if TYPE_CHECKING:
    from collections.abc import Mapping

COLOURS: Final = ((100, "brightgreen"), (75, "green"), (50, "yellowgreen"), (25, "yellow"), (1, "orange"), (0, "lightgrey"))
"""Names of shields.io, by the percentage from which they are given."""


def percent(totals: Mapping[State, int]) -> int:
    """Give the solved part of all katas in whole per cent: 100 only when all are solved, 0 only when none is."""
    solved, katas = totals.get(State.SOLVED, 0), sum(totals.values())
    if solved in {0, katas}:
        return 100 if solved else 0
    return min(max(round(100 * solved / katas), 1), 99)


def colour(totals: Mapping[State, int]) -> str:
    """Give the name of a colour for it."""
    reached = percent(totals)
    return next(name for least, name in COLOURS if reached >= least)


def of_all(totals: Mapping[State, int]) -> str:
    """Say how many of how many are solved."""
    return f"{totals.get(State.SOLVED, 0)}/{sum(totals.values())}"
