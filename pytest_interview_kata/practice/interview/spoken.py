"""What an answer to a spoken question should mention."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pytest_interview_kata.practice.deck import Card

MOST: Final = 5
"""The maximum number of points, because each needs a key."""
CODE: Final = (">>> ", "    ", "```")
"""The beginnings of paragraphs that are not spoken."""
COLON: Final = re.compile(r":\s*$")
"""Matches the colon that ends a paragraph before code."""
SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z`\"])")


def points_of(card: Card) -> tuple[str, ...]:
    """Return at most `MOST` points of a card, or sentences of its answer if it has no points. The last contains the rest."""
    parts = card.back.split("\n\n")
    prose = (
        COLON.sub(".", part) if after.startswith(CODE) else part
        for part, after in zip(parts, [*parts[1:], ""], strict=True)
        if not part.startswith(CODE)
    )
    found = card.points or SENTENCE.split(" ".join(" ".join(prose).split()))
    return (*found[: MOST - 1], *([" ".join(found[MOST - 1 :])] if found[MOST - 1 :] else ()))
