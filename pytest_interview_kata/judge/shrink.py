"""Looks for smaller cases that fail after the same earlier cases, each on a newly loaded module."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Any, Final

from hypothesis.errors import HypothesisException

from . import hypothesis_driver
from .failure import Tried, chosen, try_case
from .hypothesis_driver import Falsified
from .overtime import OWN_TIME
from .replay import Candidate
from .search import Enough

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .hypothesis_driver import Property
    from .replay import Replay
    from .search import Plan

SHRINK_SECONDS: Final = 1.0
SEARCH_SECONDS: Final = 3.0
"""Seconds to look for a case that fails on a newly loaded module."""


class Shrink:
    """A search for cases that are smaller than a candidate's case."""

    def __init__(self, candidate: Candidate, replay: Replay) -> None:
        self._candidate = candidate
        self._replay = replay
        self._found: list[Tried] = []
        self._end = math.inf

    def run(self, plan: Plan) -> list[Candidate]:
        """Return the candidates found, the best first; none if the property draws no cases."""
        case, attempt = self._candidate.case, self._replay.attempt
        if not hypothesis_driver.is_drawn(case.prop):
            return []
        if self._replay.play(self._candidate) is None:
            self._end = time.monotonic() + SEARCH_SECONDS
        shrunk = False
        if case.choices:
            shrunk = self._guard(lambda: hypothesis_driver.again(case.prop, attempt, case.choices, self._try))
        if not self._found:
            shrunk = self._guard(lambda: hypothesis_driver.explore(case.prop, attempt, plan.seed, plan.examples, self._try))
        ordered = [*(self._found[-1:] if shrunk else ()), *sorted(self._found, key=lambda found: found.size)]
        return [Candidate(self._candidate.before, found) for found in {found.choices: found for found in ordered}.values()]

    def _guard(self, act: Callable[[], None]) -> bool:
        """Run a search; return whether it found a failure and finished shrinking it."""
        try:
            with OWN_TIME.limited(self._replay.session.request["total"]):
                act()
        except Falsified:
            return True
        except (Enough, HypothesisException):
            return False
        return False

    def _try(self, body: Property, arguments: Mapping[str, Any]) -> None:
        if time.monotonic() >= self._end:
            raise Enough
        before, prop = self._candidate.before, self._candidate.case.prop
        for number, tried in enumerate(before):
            self._replay.again(tried, anew=not number)
        given = chosen(arguments)
        failure = try_case(prop, body, arguments, self._replay.client, anew=not before)
        if failure is None:
            return
        if failure.lost:
            raise Enough
        self._found.append(Tried(prop, None, given, hypothesis_driver.drawn_now(), len(failure.finding.call)))
        self._end = min(self._end, time.monotonic() + SHRINK_SECONDS)
        raise Falsified from None
