"""What an answer to a spoken question should mention."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pytest_interview_kata.practice.deck import Card

MOST: Final = 5
"""The maximum number of points, each of which has a key."""
SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z`\"])")


def points_of(card: Card) -> tuple[str, ...]:
    """Return the points of a card, or else the sentences of its answer; at most `MOST`, so the last one may be several."""
    found = card.points or SENTENCE.split(" ".join(card.back.split()))
    return (*found[: MOST - 1], *([" ".join(found[MOST - 1 :])] if found[MOST - 1 :] else ()))
