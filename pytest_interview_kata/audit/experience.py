"""Statistics of properties, so that the one that rejects most in the least time is tried first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from pytest_interview_kata.model import Result

SECONDS: Final = 0.05
"""Assumed seconds for a property that has accepted nothing yet."""
CHEAP: Final = 0.1
"""Seconds in which a fast property accepts an attempt."""
SHARE: Final = 0.3
"""The share of the time of all properties that a fast one may take."""


class _Seen:
    """What is known of one property."""

    accepted = 0
    rejected = 0
    seconds = 0.0
    """How long the accepted attempts took together."""

    @property
    def mean(self) -> float:
        """The seconds that this property takes to accept an attempt."""
        return self.seconds / self.accepted if self.accepted else SECONDS

    @property
    def cost(self) -> float:
        """The seconds until this property is expected to reject something, if it is tried on one attempt after the other."""
        return self.mean * (self.accepted + self.rejected + 2) / (self.rejected + 1)


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

    def fast(self, kata: str, names: Collection[str]) -> frozenset[str]:
        """Return the names of properties that accept an attempt in a small part of the time that all of them take."""
        means = {name: self._seen[kata, name].mean for name in names}
        most = max(CHEAP, SHARE * sum(means.values()))
        return frozenset(name for name, mean in means.items() if mean <= most)
