"""Searches for an input on which an attempt breaks a property."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hypothesis.errors import HypothesisException

from pytest_interview_kata.sandbox.session import OutOfStep

from . import case_codec, hypothesis_driver
from .attempt import Attempt
from .batch import Batches
from .failure import Failure, Tried, chosen, try_case
from .replay import try_again

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hypothesis.internal.conjecture.data import ConjectureData

    from .case_codec import Case
    from .client import Client
    from .hypothesis_driver import Property


@dataclass(frozen=True, slots=True)
class Plan:
    """How to search. `seed` is the same for all attempts; `own_seed` is derived from the attempt's source."""

    seed: int
    examples: int
    own_seed: int
    own_examples: int
    shrink: bool = True
    """Whether to look for smaller inputs after one breaks the property."""
    cases: Sequence[Case] = ()
    """Encoded cases that `seed` drew earlier."""
    complete: bool = False
    """Whether `cases` contains all cases that `seed` would draw."""
    stop: bool = False
    """Whether to judge nothing else after a failure."""
    batches: bool = True
    """Whether calls of several cases may be sent together."""


class Enough(BaseException):
    """Raised to end a search: a case has failed, or time is up."""


class Search:
    """A search for a failure of one attempt on one property."""

    def __init__(self, prop: Property, client: Client, past: list[Tried]) -> None:
        """Search with the player of `client`. `past` collects all cases tried since this player started."""
        self._prop = prop
        self._client = client
        self._attempt = Attempt(client)
        self._past = past
        self._encoder = case_codec.Encoder()
        self._encodes = False
        self._row: Case | None = None
        self._failure: Failure | None = None
        self._data: ConjectureData | None = None
        self.ran = 0
        """The number of cases tried."""

    def run(self, plan: Plan) -> Failure | None:
        """Search as planned; return the first failure, or None."""
        prop, attempt = self._prop, self._attempt
        if not hypothesis_driver.is_drawn(prop):
            self._guard(lambda: hypothesis_driver.redo(prop, attempt, (), self._try))
            return self._failure
        self._replay(plan)
        if not self._failure and not plan.complete:
            self._encodes = True
            self._guard(lambda: hypothesis_driver.explore(prop, attempt, plan.seed, plan.examples, self._try))
            self._encodes = False
        if not self._failure and plan.own_examples:
            self._guard(lambda: hypothesis_driver.draw(prop, attempt, plan.own_seed, plan.own_examples, self._try))
        return self._failure

    @property
    def drawn(self) -> list[Case]:
        """The encoded cases drawn from the seed shared by all attempts; empty after a failure or if one cannot be stored."""
        return [] if self._failure else self._encoder.cases

    @property
    def obstacle(self) -> str:
        """Why the cases that were drawn cannot be stored; empty if they can."""
        return self._encoder.obstacle

    def _replay(self, plan: Plan) -> None:
        try:
            cases = case_codec.decode(plan.cases, hypothesis_driver.arguments(self._prop))
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
            return  # as if there were no stored cases
        self._guard(lambda: self._replay_each(plan, cases))
        self._row = None

    def _replay_each(self, plan: Plan, cases: Sequence[Case]) -> None:
        batches = Batches(self._prop, plan.cases if plan.batches else (), self._client)
        self._data = hypothesis_driver.nothing_drawn()
        for number, (self._row, case) in enumerate(zip(plan.cases, cases, strict=True)):
            if not batches.before(number):
                hypothesis_driver.replay(self._prop, self._attempt, case, self._try, self._data)
            elif not self._holds_in_batch(case, plan):
                batches.are_used = False
                self._try_in_order()

    def _holds_in_batch(self, case: Case, plan: Plan) -> bool:
        """Try a case whose call was sent ahead; return whether it holds. Raise `Enough` if it need not be repeated."""
        try:
            hypothesis_driver.replay(self._prop, self._attempt, case, self._try, self._data)
        except OutOfStep:
            return False
        except Enough:
            if self._failure and (plan.stop or (self._failure.lost and not self._failure.finding.output)):
                raise
            return False
        return self._client.requests == 1

    def _try_in_order(self) -> None:
        """Repeat all cases in a fresh player. Raise `Enough` if the last one fails again, or if it failed in the batch."""
        *before, last = self._past
        self._client.session.close()
        for tried in before:
            try_again(tried, self._client, self._attempt)
        again = try_again(last, self._client, self._attempt)
        if self._failure and self._failure.lost and not again:
            self._client.session.close()
        self._failure = again or self._failure
        if self._failure:
            raise Enough

    def _guard(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Enough:
            pass
        except HypothesisException:
            if not self._failure:
                raise

    def _try(self, body: Property, case: Mapping[str, Any]) -> None:
        self.ran += 1
        if self._encodes:
            self._encoder.add({name: value for name, value in case.items() if name != "attempt"})
        given = None if self._row else chosen(case)
        try:
            self._failure = try_case(self._prop, body, case, self._client)
        finally:
            choices = hypothesis_driver.drawn_now() if hypothesis_driver.is_drawn(self._prop) else ()
            self._past.append(Tried(self._prop, self._row, given, choices, len(self._client.transcript.code)))
        if self._failure:
            raise Enough
