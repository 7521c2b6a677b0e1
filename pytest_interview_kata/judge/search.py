"""Looks for the smallest input on which an attempt breaks a property."""

from __future__ import annotations

import math
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from hypothesis.errors import HypothesisException

from pytest_interview_kata.model import Finding, Outcome

from . import engine, frozen
from .absent import explain
from .channel import Lost
from .compare import Mismatch
from .engine import Falsified
from .show import plain, shorten, show
from .values import Raised

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .attempt import Attempt
    from .engine import Law
    from .seat import Seat

SHRINK_SECONDS: Final = 1.0
OUTCOMES: Final = {"timeout": Outcome.TIMEOUT, "crashed": Outcome.CRASHED, "garbled": Outcome.CRASHED}


@dataclass(frozen=True, slots=True)
class Plan:
    """How hard to search: the seed that everybody gets, and one that comes from the attempt's own text."""

    seed: int
    examples: int
    own_seed: int
    own_examples: int
    shrink: bool = True
    """Whether to look for smaller inputs once one breaks the property."""
    cases: Sequence[frozen.Case] = ()
    """Cases that the usual seed has drawn before."""
    complete: bool = False
    """Whether these are all that would be drawn from `seed`."""


class Enough(BaseException):
    """The time for shrinking is over."""


class Search:
    """One property against one attempt."""

    def __init__(self, law: Law, attempt: Attempt, seat: Seat) -> None:
        self._law = law
        self._attempt = attempt
        self._seat = seat
        self._failures: list[tuple[int, Outcome, Finding]] = []
        self._end = math.inf
        self._patience = SHRINK_SECONDS
        self._freezer = frozen.Freezer()
        self._freezes = False
        self.ran = 0
        """Examples that were tried."""
        self._lost = False

    def run(self, plan: Plan) -> tuple[Outcome, tuple[Finding, ...]]:
        """Search as planned and give the outcome with its finding, if any."""
        law, attempt = self._law, self._attempt
        if not engine.is_drawn(law):
            return self._conclude(shrunk=self._guard(lambda: self._try(law, {"attempt": attempt})))
        self._patience = SHRINK_SECONDS if plan.shrink else 0.0
        self._replay(plan)
        shrunk = False
        if (plan.shrink and not self._lost) if self._failures else not plan.complete:
            shrunk = self._explore(plan)
        if not self._failures and plan.own_examples:
            shrunk = self._draw(plan)
        return self._conclude(shrunk=shrunk)

    @property
    def drawn(self) -> list[frozen.Case]:
        """The cases that the usual seed has drawn, as `Plan` takes them; none if it was cut short or they are not plain."""
        return [] if self._failures else self._freezer.cases

    def _replay(self, plan: Plan) -> None:
        try:
            cases = frozen.thaw(plan.cases, engine.arguments(self._law))
        except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError):
            return  # as if there were none
        self._guard(lambda: engine.replay(self._law, self._attempt, cases, self._try))

    def _explore(self, plan: Plan) -> bool:
        self._end, self._freezes = math.inf, True
        shrunk = self._guard(lambda: engine.explore(self._law, self._attempt, plan.seed, plan.examples, self._try))
        self._freezes = False
        return shrunk

    def _draw(self, plan: Plan) -> bool:
        choices: list[tuple[Any, ...]] = []

        def draw() -> None:
            try:
                engine.draw(self._law, self._attempt, plan.own_seed, plan.own_examples, self._try)
            except Falsified as falsified:
                choices.append(falsified.choices)

        self._guard(draw)
        return bool(choices) and self._guard(lambda: engine.again(self._law, self._attempt, choices[0], self._try))

    def _guard(self, act: Callable[[], None]) -> bool:
        """Run; say whether a failure was found and is shrunk to the end."""
        try:
            act()
        except Falsified:
            return True
        except Enough:
            return False
        except HypothesisException:
            if not self._failures:
                raise
            return False  # it found the attempt to be flaky; what was seen once stays seen
        return False

    def _try(self, body: Law, case: Mapping[str, Any]) -> None:
        if time.monotonic() >= self._end:
            raise Enough
        self.ran += 1
        if self._freezes and not self._failures:
            self._freezer.add({name: value for name, value in case.items() if name != "attempt"})
        self._attempt._begin()  # noqa: SLF001
        self._seat.mark()
        broken = False
        try:
            body(**case)
        except (Mismatch, Raised, AssertionError) as error:
            broken = self._note(Outcome.FAILED, **_words(error))
        except Lost as lost:
            self._note(OUTCOMES[lost.how], message=_loss(lost, self._attempt), frames=self._seat.own(lost.frames))
            self._seat.close()
            self._lost = True
            raise Enough from None  # Hypothesis would try again and again, each time with a player to import the attempt into
        except HypothesisException:
            raise
        except Exception as error:  # noqa: BLE001 - what came back is not what the property can work with
            broken = self._note(
                Outcome.FAILED, message=f"what came back cannot be used: {type(error).__name__}: {error}", got=self._came()
            )
        if broken:
            raise Falsified from None

    def _note(self, outcome: Outcome, **words: Any) -> bool:
        self._end = min(self._end, time.monotonic() + self._patience)
        attempt = self._attempt
        call = attempt._shown or (attempt._calls[-1] if attempt._calls else "")  # noqa: SLF001
        words["message"] = plain(shorten(words["message"], 1000)) + explain(words["message"], self._seat.job)
        output = plain(shorten(self._seat.printed(), 2000))
        line = words.pop("line", 0) or defined_at(self._seat.job.source, attempt._calls)  # noqa: SLF001
        finding = Finding(sentence=sentence(self._law), call=plain(call), output=output, line=line, **words)
        self._failures.append((len(call), outcome, finding))
        return True

    def _came(self) -> str:
        values = self._attempt._values  # noqa: SLF001
        return show(values[-1]) if values else ""

    def _conclude(self, *, shrunk: bool) -> tuple[Outcome, tuple[Finding, ...]]:
        if not self._failures:
            return Outcome.PASSED, ()
        _, outcome, finding = self._failures[-1] if shrunk else min(self._failures, key=lambda failure: failure[0])
        return outcome, (finding,)


def defined_at(source: str, calls: Sequence[str]) -> int:
    """Give the line on which an attempt defines what was called last; 0 where that is not to be seen."""
    name = calls[-1].partition("(")[0] if calls else ""
    found = re.search(rf"^(?:async +def|def|class) +{re.escape(name)}\b", source, re.MULTILINE) if name else None
    return source.count("\n", 0, found.start()) + 1 if found else 0


def sentence(law: Callable[..., None]) -> str:
    """Give the sentence that the learner reads: the first paragraph of the property's docstring."""
    return " ".join((law.__doc__ or "").strip().partition("\n\n")[0].split())


def _words(error: Mismatch | Raised | AssertionError) -> dict[str, Any]:
    if isinstance(error, Mismatch):
        return {"message": error.message, "got": error.got, "expected": error.expected}
    if isinstance(error, Raised):
        return {"message": f"it raised {error}", "frames": error.frames, "line": error.frames[-1][0] if error.frames else 0}
    return {"message": str(error)}


def _loss(lost: Lost, attempt: Attempt) -> str:
    if lost.how == "timeout":
        return lost.message or f"it did not come back within {attempt._seat.job.call:g} s"  # noqa: SLF001
    if lost.how == "garbled":
        return f"the attempt broke off the conversation with its judge: {lost.message}"
    return lost.message
