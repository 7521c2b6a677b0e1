"""Splits the minutes of an interview among its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST: Final = 10
USUAL: Final = 45
MOST: Final = 240
"""The minutes that an interview may have."""


def split(minutes: int, weights: Sequence[float]) -> tuple[int, ...]:
    """Return whole numbers of minutes in proportion to the weights, at least one each, whose sum is `minutes`.

    Raise `ValueError` if there are fewer minutes than weights.
    """
    if minutes < len(weights):
        raise ValueError(f"{minutes} minutes are not enough for {len(weights)} parts")
    exact = [minutes * weight / sum(weights) for weight in weights]
    given = [max(1, int(share)) for share in exact]
    while (rest := minutes - sum(given)) > 0:
        given[max(range(len(given)), key=lambda index: exact[index] - given[index])] += 1
    while rest < 0:
        larger = [index for index, share in enumerate(given) if share > 1]
        given[max(larger, key=lambda index: given[index] - exact[index])] -= 1
        rest += 1
    return tuple(given)
