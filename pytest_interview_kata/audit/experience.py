"""What the audit has seen of properties, so that the one that rejects most in the least time is tried first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pytest_interview_kata.model import Result

SECONDS: Final = 0.05
"""Assumed seconds for a property that has accepted nothing yet."""


class _Seen:
    """What is known of one property."""

    accepted = 0
    rejected = 0
    seconds = 0.0
    """How long the accepted attempts took together."""

    @property
    def cost(self) -> float:
        """The seconds until this property is expected to reject something, if it is tried on one attempt after the other."""
        seconds = self.seconds / self.accepted if self.accepted else SECONDS
        return seconds * (self.accepted + self.rejected + 2) / (self.rejected + 1)


class Experience:
    """How often each property has rejected an attempt, and how long it takes to accept one."""

    def __init__(self) -> None:
        self._seen: defaultdict[tuple[str, str], _Seen] = defaultdict(_Seen)

    def add(self, results: Iterable[Result]) -> None:
        """Remember results of properties."""
        for result in results:
            seen = self._seen[result.kata, result.item]
            if result.outcome is Outcome.PASSED:
                seen.accepted += 1
                seen.seconds += result.seconds
            else:
                seen.rejected += 1

    def in_order(self, kata: str, names: Iterable[str]) -> tuple[str, ...]:
        """Return the names of properties, the one that is expected to reject an attempt in the least time first."""
        return tuple(sorted(names, key=lambda name: self._seen[kata, name].cost))
