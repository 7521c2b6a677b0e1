"""The share of solved katas as a percentage, a colour or a fraction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State

if TYPE_CHECKING:
    from collections.abc import Mapping

COLOURS: Final = ((100, "brightgreen"), (75, "green"), (50, "yellowgreen"), (25, "yellow"), (1, "orange"), (0, "lightgrey"))
"""Colours of shields.io, each with the lowest percentage that it stands for."""


def percent(totals: Mapping[State, int]) -> int:
    """Return the percentage of solved katas as an integer: 100 only if all are solved, 0 only if none is."""
    solved, katas = totals.get(State.SOLVED, 0), sum(totals.values())
    if solved in {0, katas}:
        return 100 if solved else 0
    return min(max(round(100 * solved / katas), 1), 99)


def colour(totals: Mapping[State, int]) -> str:
    """Return the name of the colour for the percentage of solved katas."""
    reached = percent(totals)
    return next(name for least, name in COLOURS if reached >= least)


def of_all(totals: Mapping[State, int]) -> str:
    """Return how many katas are solved out of how many, such as `5/13`."""
    return f"{totals.get(State.SOLVED, 0)}/{sum(totals.values())}"
