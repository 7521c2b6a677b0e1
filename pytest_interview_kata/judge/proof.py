"""Shrinks a counterexample, and shows one that fails in a fresh player, as it does when a learner pastes it into a shell.

An attempt may keep state between calls: on a class, in its module, in a default value. Earlier cases then decide which one
seems to fail. So each smaller case is tried on a newly loaded module, in a player that does not affect the verdict, and is
confirmed in a fresh player. If no case fails alone, a short sequence of cases that fails is shown. If there is none, the
message says that the result depends on more than the call. The property counts as broken in any case.
"""

from __future__ import annotations

import math
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from hypothesis.errors import HypothesisException

from pytest_interview_kata.sandbox.process import PlayerLost
from pytest_interview_kata.sandbox.session import PlayerSession
from pytest_interview_kata.text import plain

from . import hypothesis_driver
from .attempt import Attempt
from .failure import Failure, Tried, chosen, look
from .hypothesis_driver import Falsified
from .search import Enough
from .sequence import CHANCE, EARLIER, NOT_ALONE, UNKNOWN, explain, guesses, joined, reduced
from .shared import shared_state

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pytest_interview_kata.sandbox.session import LoadRequest, Spares

    from .hypothesis_driver import Law
    from .search import Plan

SHRINK_SECONDS: Final = 1.0
SEARCH_SECONDS: Final = 3.0
"""Seconds to look for a case, or a sequence of cases, that fails on a newly loaded module."""
SEARCH_CASES: Final = 600
"""How many cases may be tried to find a sequence. Unless the machine is busy, this ends the search, so runs are alike."""
PATIENCE: Final = 4
"""The time for all counterexamples of an attempt, as a multiple of the time limit for all its calls."""
FRESH: Final = 4
"""How many cases are tried, each in a fresh player."""
LONGEST: Final = 1500
"""The length of the longest sequence that is shown, in characters."""


@dataclass(frozen=True, slots=True)
class _Small:
    """A case, and the cases to try before it."""

    before: tuple[Tried, ...]
    case: Tried


class Proof:
    """Finds what to show of failures, in a second player that starts when a property is broken."""

    def __init__(self, job: LoadRequest, spares: Spares) -> None:
        self._seat = PlayerSession(job, spares)
        self._spares = spares
        self._attempt = Attempt(self._seat)
        self._before: tuple[Tried, ...] = ()
        self._found: list[Tried] = []
        self._law: Law = _nothing
        self._end = math.inf
        self._spent = 0.0

    def close(self) -> None:
        """Close the player, if it was started."""
        self._seat.close()

    def of(self, failure: Failure, past: Sequence[Tried], plan: Plan) -> Failure:
        """Return the failure to show. Its case is the last one of `past`, which holds all cases that its player has tried."""
        if failure.lost == "timeout" or self._spent > self._seat.job.total * PATIENCE:
            return failure  # do not wait for a hang twice, nor long for an attempt that loads slowly
        start = time.monotonic()
        try:
            return self._confirmed(failure, past, plan)
        finally:
            self._seat.close()  # two players with as many threads as allowed leave none for the judge
            self._spent += time.monotonic() - start

    def _confirmed(self, failure: Failure, past: Sequence[Tried], plan: Plan) -> Failure:
        *earlier, case = past
        with suppress(OSError):
            self._spares.prepare()
        alone = [] if failure.lost else self._smaller(_Small((), case), plan)
        if proven := self._first([*alone, _Small((), case)], failure):
            return proven
        if alone:
            return explain(failure, CHANCE)
        before, shared = self._needed(earlier, case, failure), shared_state(self._seat.job.source)
        together = [*self._smaller(_Small(before, case), plan), _Small(before, case)] if before else []
        if proven := self._first(together, failure):
            return explain(proven, NOT_ALONE, shared)
        return explain(failure, UNKNOWN if shared else CHANCE, shared)

    def _smaller(self, small: _Small, plan: Plan) -> list[_Small]:
        """Return smaller cases that fail after the same earlier cases on a newly loaded module, the best first."""
        case = small.case
        self._law, self._before, self._found = case.law, small.before, []
        self._seat.spent, self._end = 0.0, math.inf
        if not hypothesis_driver.is_drawn(case.law):
            return []
        if self._play(small) is None:
            self._end = time.monotonic() + SEARCH_SECONDS
        shrunk = False
        if case.choices:
            shrunk = self._guard(lambda: hypothesis_driver.again(case.law, self._attempt, case.choices, self._try))
        if not self._found:
            seed, examples = plan.seed, plan.examples
            shrunk = self._guard(lambda: hypothesis_driver.explore(case.law, self._attempt, seed, examples, self._try))
        ordered = [*(self._found[-1:] if shrunk else ()), *sorted(self._found, key=lambda found: found.size)]
        return [_Small(small.before, found) for found in {found.choices: found for found in ordered}.values()]

    def _guard(self, act: Callable[[], None]) -> bool:
        """Run a search; return whether it found a failure and finished shrinking it."""
        try:
            act()
        except Falsified:
            return True
        except (Enough, HypothesisException):
            return False
        return False

    def _try(self, body: Law, arguments: Mapping[str, Any]) -> None:
        if time.monotonic() >= self._end:
            raise Enough
        for number, tried in enumerate(self._before):
            self._again(tried, anew=not number)
        given = chosen(arguments)
        failure = look(self._law, body, arguments, self._seat, anew=not self._before)
        if failure is None:
            return
        if failure.lost:
            raise Enough
        self._found.append(Tried(self._law, None, given, hypothesis_driver.drawn_now(), len(failure.finding.call)))
        self._end = min(self._end, time.monotonic() + SHRINK_SECONDS)
        raise Falsified from None

    def _first(self, found: Sequence[_Small], failure: Failure) -> Failure | None:
        """Return the first failure in a fresh player that has the same outcome, else another failure, else None."""
        other = None
        for small in (*found[: FRESH - 1], *found[FRESH - 1 :][-1:]):
            proven = self._proven(small)
            if proven is None or (small.before and len(proven.finding.call) > LONGEST):
                continue
            if proven.outcome is failure.outcome:
                return proven
            other = proven
        return other

    def _proven(self, small: _Small) -> Failure | None:
        try:
            loaded = self._seat.load()
            self._spares.prepare()
        except (PlayerLost, OSError):
            self._seat.close()
            return None
        self._seat.spent = 0.0
        return None if "x" in loaded else self._play(small, anew=False)

    def _play(self, small: _Small, *, anew: bool = True) -> Failure | None:
        """Try cases in order; return the failure of the last one, with its call after the earlier calls, or None."""
        calls: list[str] = []
        for tried in small.before:
            self._again(tried, anew=anew and not calls)
            calls.append(self._attempt._shown or "\n".join(self._attempt._calls))  # noqa: SLF001
        failure = self._again(small.case, anew=anew and not calls)
        if failure is None or not calls:
            return failure
        return replace(failure, finding=replace(failure.finding, call=plain(joined([*calls, failure.finding.call]))))

    def _again(self, tried: Tried, *, anew: bool) -> Failure | None:
        seen: list[Failure | None] = []
        self._attempt._begin()  # noqa: SLF001 - forget the calls of the case before
        with suppress(HypothesisException):
            tried.again(self._attempt, lambda law, case: seen.append(look(tried.law, law, case, self._seat, anew=anew)))
        return seen[-1] if seen else None

    def _needed(self, earlier: Sequence[Tried], case: Tried, failure: Failure) -> tuple[Tried, ...]:
        """Return the fewest earlier cases found after which this one fails; none if there are too many or time runs out."""
        end, left = time.monotonic() + SEARCH_SECONDS, SEARCH_CASES

        def fails(before: Sequence[Tried]) -> bool:
            nonlocal left
            left -= len(before) + 1
            played = self._play(_Small((*before,), case)) if left >= 0 and time.monotonic() < end else None
            return played is not None and played.outcome is failure.outcome

        self._seat.spent = 0.0
        needed = reduced(next(filter(fails, guesses(earlier, case)), ()), fails)
        return needed if len(needed) <= EARLIER else ()


def _nothing() -> None:
    """Stand in for a property until there is one."""
