"""Shrinks a counterexample to one that fails in a fresh player, as it will when a learner pastes it into a shell.

An attempt may keep state between calls: on a class, in its module, in a default value. Then a case may fail only because of
earlier cases. So each smaller case is tried on a newly loaded module, in a player that does not affect the verdict, and is then
confirmed in a fresh player. If no case fails alone, a short sequence of cases that fails is shown. If none is found, the
message says that the result depends on more than the call. The property counts as broken either way.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import Kata

from .replay import Candidate, Replay
from .shared import shared_state
from .shrink import SEARCH_SECONDS, Shrink

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pytest_interview_kata.sandbox.messages import LoadRequest
    from pytest_interview_kata.sandbox.pool import PlayerPool

    from .failure import Failure, Tried
    from .search import Plan

SEARCH_CASES: Final = 600
"""The maximum number of cases to try when looking for a sequence. Usually this limit ends the search, not the time."""
PATIENCE: Final = 4
"""The time for all counterexamples of an attempt, as a multiple of the time limit for all its calls."""
FRESH: Final = 4
"""The maximum number of candidates to confirm, each in a fresh player."""
LONGEST: Final = 1500
"""The maximum length of a sequence to show, in characters."""
EARLIER: Final = 5
"""The maximum number of earlier cases that are shown."""
SMALLEST: Final = 8
"""How many of the smallest earlier cases are tried, each alone, before the failing case."""
NOT_ALONE: Final = "it fails only after the earlier calls"
UNKNOWN: Final = "the last call does not fail on its own: the result depends on earlier calls"
CHANCE: Final = (
    "another run may not fail here: the result also depends on something else, for example earlier calls, "
    "the order of a set, or the time"
)


class Proof:
    """Finds what to show for a failure. It uses a second player, which is started when a property is broken."""

    def __init__(self, request: LoadRequest, players: PlayerPool) -> None:
        self._replay = Replay(request, players)
        self._session = self._replay.session
        self._players = players
        self._spent = 0.0
        self.shown: Candidate | None = None
        """The case, with the cases before it, that the last failure shows; None if it does not fail in a fresh player."""

    def close(self) -> None:
        """Close the player, if it was started."""
        self._session.close()

    def of(self, failure: Failure, past: Sequence[Tried], plan: Plan) -> Failure:
        """Return the failure to show. `past` contains all cases that the player has tried; the last one has failed."""
        self.shown = None
        if failure.lost == "timeout" or self._spent > self._session.request["total"] * PATIENCE:
            return failure  # a hang would take as long again, and so may an attempt that loads slowly
        start = time.monotonic()
        try:
            return self._confirmed(failure, past, plan)
        finally:
            self._session.close()  # two players that use their maximum number of threads would leave none for the judge
            self._spent += time.monotonic() - start

    def blames_pack(self, case: Tried, folder: Path) -> bool:
        """Return whether the kata's own solution fails in this case, too, with an exception that may be the pack's fault."""
        solution, request = folder / Kata.solution.name, self._session.request
        source = solution.read_text(encoding="utf-8")
        replay = Replay({**request, "filename": str(solution), "source": source}, self._players)
        try:
            failure = replay.fresh(Candidate((), case))
        finally:
            replay.session.close()
        return failure is not None and failure.fault is not None

    def _confirmed(self, failure: Failure, past: Sequence[Tried], plan: Plan) -> Failure:
        *earlier, case = past
        with suppress(OSError):
            self._players.prepare()
        alone = [] if failure.lost else self._smaller(Candidate((), case), plan)
        if proven := self._first([*alone, Candidate((), case)], failure):
            return proven
        if alone:
            return _explain(failure, CHANCE)
        before, shared = self._needed(earlier, case, failure), shared_state(self._session.request["source"])
        together = [*self._smaller(Candidate(before, case), plan), Candidate(before, case)] if before else []
        if proven := self._first(together, failure):
            return _explain(proven, NOT_ALONE, shared)
        return _explain(failure, UNKNOWN if shared else CHANCE, shared)

    def _smaller(self, candidate: Candidate, plan: Plan) -> list[Candidate]:
        self._session.restart_clock()
        return Shrink(candidate, self._replay).run(plan)

    def _first(self, found: Sequence[Candidate], failure: Failure) -> Failure | None:
        """Try candidates in a fresh player. Return a failure with the same outcome, or else any failure, or None."""
        other = None
        for candidate in (*found[: FRESH - 1], *found[FRESH - 1 :][-1:]):
            proven = self._replay.fresh(candidate)
            if proven is None or (candidate.before and len(proven.finding.call) > LONGEST):
                continue
            if proven.outcome is failure.outcome:
                self.shown = candidate
                return proven
            other, self.shown = proven, candidate
        return other

    def _needed(self, earlier: Sequence[Tried], case: Tried, failure: Failure) -> tuple[Tried, ...]:
        """Return a few earlier cases after which this case fails; () if none are found in time, or if too many are needed."""
        end, left = time.monotonic() + SEARCH_SECONDS, SEARCH_CASES

        def fails(before: Sequence[Tried]) -> bool:
            nonlocal left
            left -= len(before) + 1
            played = self._replay.play(Candidate((*before,), case)) if left >= 0 and time.monotonic() < end else None
            return played is not None and played.outcome is failure.outcome

        self._session.restart_clock()
        needed = _reduced(next(filter(fails, _guesses(earlier, case)), ()), fails)
        return needed if len(needed) <= EARLIER else ()


def _guesses(earlier: Sequence[Tried], case: Tried) -> Iterator[tuple[Tried, ...]]:
    """Yield guesses: which cases, tried before this one, may make it fail. The first guess is the case itself."""
    yield (case,)
    small = sorted((tried for tried in earlier if tried.prop is case.prop), key=lambda tried: tried.size)[:SMALLEST]
    yield from ((tried,) for tried in small)
    yield from ((tried,) * count for tried in small[:1] for count in range(2, EARLIER + 1))
    size = 1
    while size < 2 * len(earlier):
        yield (*earlier[-size:],)
        size *= 2


def _reduced(items: tuple[Tried, ...], fails: Callable[[Sequence[Tried]], bool]) -> tuple[Tried, ...]:
    """Return only the items that the failure needs; try to drop halves first, then smaller and smaller parts."""
    size = len(items) // 2
    while size:
        start = 0
        while start < len(items):
            rest = (*items[:start], *items[start + size :])
            if fails(rest):
                items = rest
            else:
                start += size
        size //= 2
    return items


def _explain(failure: Failure, what: str, shared: tuple[str, int] | None = None) -> Failure:
    """Return the failure with more in its message: what it depends on, and the state that calls share, if known."""
    why = f"; `{shared[0]}` on line {shared[1]} is shared between calls" if shared else ""
    words = [failure.finding.message, what + why]
    return replace(failure, finding=replace(failure.finding, message="; ".join(filter(None, words))))
