"""The plan of an interview: its parts, and how many minutes each of them has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST: Final = 10
USUAL: Final = 45
MOST: Final = 240
"""The maximum number of minutes of an interview."""


class PartKind(StrEnum):
    """What a part of an interview asks for."""

    SPOKEN = "spoken"
    CODING = "coding"
    DEBUGGING = "debugging"
    TESTING = "testing"
    FOLLOW_UPS = "follow-ups"


TASKS: Final = {
    PartKind.SPOKEN: "Warm-up: answer aloud",
    PartKind.CODING: "Code",
    PartKind.DEBUGGING: "Find and repair the mistake",
    PartKind.TESTING: "Write tests",
    PartKind.FOLLOW_UPS: "Follow-up questions: answer aloud",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an interview."""

    kind: PartKind
    minutes: int
    kata: str = ""
    """The id of the kata that the part is about; empty for a spoken part."""
    mistake: str = ""
    """The name of the mistake to find in the program; empty in parts of other kinds."""
    cards: tuple[str, ...] = ()
    """The ids of the questions, in the order in which they are asked."""

    @property
    def task(self) -> str:
        """What to do, in a few words, without the name of the kata."""
        return TASKS[self.kind]

    @property
    def title(self) -> str:
        """What to do, in a few words."""
        return f"{self.task}: {self.kata}" if self.kata else self.task


@dataclass(frozen=True, slots=True)
class Plan:
    """What an interview consists of."""

    seed: str
    minutes: int
    parts: tuple[Part, ...]

    @property
    def katas(self) -> tuple[str, ...]:
        """The ids of the katas that are solved, repaired or tested."""
        return tuple(part.kata for part in self.parts if part.kata)


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
