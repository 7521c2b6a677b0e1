"""Totals as numbers: katas by state, and the share of solved katas as a part of something, a colour or a fraction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import State

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDER: Final = (State.SOLVED, State.POLISH, State.FAILING, State.TODO, State.SKIPPED)
"""The order in which reports show the states."""
BEGUN: Final = (State.FAILING, State.POLISH)
"""The states of attempts that have findings, the more urgent first."""
COLOURS: Final = ((100, "brightgreen"), (75, "green"), (50, "yellowgreen"), (25, "yellow"), (1, "orange"), (0, "lightgrey"))
"""Colours of shields.io, each with the lowest percentage that it stands for."""


def count_states(totals: Mapping[State, int]) -> dict[str, int]:
    """Return how many katas there are, and how many are in each state."""
    return {"katas": sum(totals.values()), **{state.value: totals.get(state, 0) for state in ORDER}}


def share(totals: Mapping[State, int], whole: int = 100) -> int:
    """Return the share of solved katas in `whole`, as an integer: all of it only if all are solved, 0 only if none is."""
    solved, katas = totals.get(State.SOLVED, 0), sum(totals.values())
    if solved in {0, katas}:
        return whole if solved else 0
    return min(max(round(whole * solved / katas), 1), whole - 1)


def colour(totals: Mapping[State, int]) -> str:
    """Return the name of the colour for the percentage of solved katas."""
    reached = share(totals)
    return next(name for least, name in COLOURS if reached >= least)


def of_all(totals: Mapping[State, int]) -> str:
    """Return how many katas are solved out of how many, such as `5/13`."""
    return f"{totals.get(State.SOLVED, 0)}/{sum(totals.values())}"
