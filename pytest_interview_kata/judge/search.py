"""Looks for the smallest input on which an attempt breaks a property. The only module that drives Hypothesis."""

from __future__ import annotations

import hashlib
import re
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from hypothesis import HealthCheck, Phase, Verbosity, configuration, settings
from hypothesis.errors import HypothesisException
from hypothesis.internal.conjecture import providers

from pytest_interview_kata.model import Finding, Outcome

from .channel import Lost
from .compare import Mismatch
from .show import plain, shorten, show
from .values import Raised

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from .attempt import Attempt
    from .seat import Seat

SHRINK_SECONDS: Final = 1.0
OUTCOMES: Final = {"timeout": Outcome.TIMEOUT, "crashed": Outcome.CRASHED, "garbled": Outcome.CRASHED}
BASE: Final = settings(
    max_examples=100,
    database=None,
    deadline=None,
    derandomize=False,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
    print_blob=False,
    verbosity=Verbosity.quiet,
    backend="hypothesis",
)
"""Every setting is explicit: a `CI` variable would load another profile."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How hard to search: the seed that everybody gets, and one that comes from the attempt's own text."""

    seed: int
    examples: int
    own_seed: int
    own_examples: int
    shrink: bool = True
    """Whether to look for smaller inputs once one breaks the property."""


class Falsified(Exception):  # noqa: N818 - a signal to Hypothesis
    """An example broke the property. Always raised by one statement, or Hypothesis would not see one bug in many."""


class Enough(BaseException):
    """The time for shrinking is over."""


def prepare(storage: Path) -> None:
    """Set Hypothesis up for judging: its files go to `storage`, and no local module's constants enter the examples."""
    configuration.set_hypothesis_home_dir(storage)
    # What else happens to be imported must not change which examples a seed gives.
    empty = providers._local_constants  # noqa: SLF001
    providers._get_local_constants = lambda: empty  # noqa: SLF001
    settings.register_profile("kata", BASE)
    settings.load_profile("kata")


def seed_of(*words: str) -> int:
    """Derive a seed from words, the same on every machine and Python."""
    return int.from_bytes(hashlib.sha256("\0".join(words).encode("utf-8", "surrogatepass")).digest()[:8], "big")


class Search:
    """One property against one attempt."""

    def __init__(self, law: Callable[..., None], attempt: Attempt, seat: Seat) -> None:
        self._law = law
        self._attempt = attempt
        self._seat = seat
        self._failures: list[tuple[int, Outcome, Finding]] = []
        self._since = 0.0
        self._patience = SHRINK_SECONDS
        self.ran = 0
        """Examples that were tried."""

    def run(self, plan: Plan) -> tuple[Outcome, tuple[Finding, ...]]:
        """Search as planned and give the outcome with its finding, if any."""
        if not hasattr(self._law, "hypothesis"):
            self._guard(lambda: self._try(self._law, {"attempt": self._attempt}))
            return self._conclude(shrunk=True)
        self._patience = SHRINK_SECONDS if plan.shrink else 0.0
        shrunk = self._explore(plan.seed, plan.examples, tuple(BASE.phases))
        if not self._failures and plan.own_examples:
            shrunk = self._explore(plan.own_seed, plan.own_examples, (Phase.generate, Phase.shrink))
        return self._conclude(shrunk=shrunk)

    def _explore(self, seed: int, examples: int, phases: tuple[Phase, ...]) -> bool:
        law: Any = self._law
        inner, chosen = law.hypothesis.inner_test, law._hypothesis_internal_use_settings  # noqa: SLF001
        most = chosen.max_examples if hasattr(law, "_hypothesis_internal_settings_applied") else examples
        law.hypothesis.inner_test = lambda **case: self._try(inner, case)
        law._hypothesis_internal_use_settings = settings(chosen, max_examples=min(examples, most), phases=phases)  # noqa: SLF001
        law._hypothesis_internal_use_seed = seed  # noqa: SLF001
        try:
            return self._guard(lambda: law(attempt=self._attempt))
        finally:
            law.hypothesis.inner_test, law._hypothesis_internal_use_settings = inner, chosen  # noqa: SLF001

    def _guard(self, act: Callable[[], None]) -> bool:
        """Run; say whether a failure, if there was one, is shrunk to the end."""
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
        return True

    def _try(self, body: Callable[..., None], case: dict[str, Any]) -> None:
        if self._failures and time.monotonic() - self._since >= self._patience:
            raise Enough
        self.ran += 1
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
        if not self._failures:
            self._since = time.monotonic()
        attempt = self._attempt
        call = attempt._shown or (attempt._calls[-1] if attempt._calls else "")  # noqa: SLF001
        words["message"] = plain(shorten(words["message"], 1000))
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
