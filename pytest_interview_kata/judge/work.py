"""The state that the properties of one order share, and the result for each of them."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.model import EXAMPLES, PREPARE, PROPERTIES, Finding, Kata, Outcome, Result
from pytest_interview_kata.sandbox.session import PlayerSession

from . import faults
from .cases import USUAL, CaseStore
from .client import Client
from .examples import as_property, examples_of, imports_of
from .faults import Fault
from .hypothesis_driver import code_of, seed_of
from .load import load_attempt, load_properties
from .overtime import OWN_TIME, Overtime
from .proof import Proof
from .search import Plan, Search

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from pytest_interview_kata.results.faults import Frame
    from pytest_interview_kata.sandbox.messages import Order
    from pytest_interview_kata.sandbox.pool import PlayerPool

    from .failure import Failure, Tried
    from .hypothesis_driver import Property


@dataclass(frozen=True, slots=True)
class Judged:
    """The outcome and the findings for one property."""

    outcome: Outcome = Outcome.PASSED
    findings: tuple[Finding, ...] = ()
    tried: int = 0
    """The number of cases tried."""
    frames: tuple[Frame, ...] = ()
    """The frames of the pack that led to the failure, outermost first."""


HUNG: Final[dict[tuple[Path, str], Judged]] = {}
"""Results for properties that do not end, so that this process does not wait for them again."""
ALL: Final = ""
"""Used instead of a property's name if the properties cannot be imported, so that all have the same result."""
FEW: Final = 3
"""The number of cases on which each property in `few` is tried. The first stored cases reject the most attempts."""


class Work:
    """The state that the properties of one order share: the player, the cases tried in it, and the stored cases."""

    def __init__(
        self,
        order: Order,
        players: PlayerPool,
        storage: Path,
        session: type[PlayerSession] = PlayerSession,
        aside: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """Judge with sessions of this class. Cases that only explain a failure are tried in the context manager `aside()`."""
        self._order = order
        self._players = players
        self._folder = Path(order["folder"])
        self._seconds = order["load"]["total"]
        self._open_session = partial(session, order["load"], players)
        self._session = self._open_session()
        self._aside = aside
        self.proof = Proof(order["load"], players)
        self.cases = CaseStore(order, storage)
        self._past: list[Tried] = []
        self._faults: dict[tuple[object, ...], Judged] = {}

    def load(self) -> tuple[dict[str, Property], Judged | None]:
        """Return the properties by name, and a result for all of them if they, or the attempt, cannot be loaded."""
        if known := HUNG.get((self._folder, ALL)):
            return {}, known
        try:
            with OWN_TIME.limited(self._seconds):
                properties = self._with_examples(load_properties(self._folder))
            problem = load_attempt(self._session, self._folder)
        except BaseException as error:  # noqa: BLE001 - raised again unless it is the pack's fault
            return {}, self._blamed(self._fault(error), ALL, 0, hangs=isinstance(error, Overtime))
        return properties, Judged(*problem) if problem else None

    def _with_examples(self, properties: dict[str, Property]) -> dict[str, Property]:
        """Add the examples of the brief if they are to be judged."""
        if EXAMPLES not in self._order["properties"]:
            return properties
        stub = self._folder / Kata.stub.name
        examples = examples_of(stub)
        imports = imports_of(stub, examples, self._order["load"]["source"])
        return {EXAMPLES: as_property(imports, examples), **properties}

    def judge(self, name: str, prop: Property | None, *, few: bool = False) -> Judged:
        """Judge one property; only `few` cases may be tried."""
        if prop is None:
            missing = Fault(f"it does not define test_{name} when it is imported", (("properties.py", 0, ""),))
            return self._blamed(missing, name, 0)
        if known := HUNG.get((self._folder, name)):
            return known
        search = Search(prop, Client(self._session), self._past)
        try:
            failure = self._failure(search, self.plan(name, few=few))
        except BaseException as error:  # noqa: BLE001 - raised again unless it is the pack's fault
            return self._blamed(self._fault(error, prop), name, search.ran, hangs=isinstance(error, Overtime))
        if failure and failure.fault:
            return self._blamed(failure.fault, name, search.ran, hangs=bool(failure.lost))
        self._tidy(name, failure)
        if not few:
            self.cases.add(name, search.drawn, "" if failure else search.obstacle)
        return Judged(failure.outcome, (failure.finding,), search.ran, failure.frames) if failure else Judged(tried=search.ran)

    def _fault(self, error: BaseException, prop: Property | None = None) -> Fault:
        """Return the fault of the pack that caused an exception. Raise the exception again if there is none."""
        fault = faults.of_pack(error, self._folder, code_of(prop) if prop else None)
        if fault is None or faults.is_signal(error, self._folder):
            raise error
        return fault

    def _failure(self, search: Search, plan: Plan) -> Failure | None:
        """Return the failure to report: with its fault if the pack has caused it, otherwise with a small counterexample."""
        with OWN_TIME.limited(self._seconds):
            failure = search.run(plan)
        if failure is None:
            return None
        fault = failure.fault
        with self._aside():
            if fault and (fault.certain or (plan.shrink and self.proof.blames_pack(self._past[-1], self._folder))):
                return failure
            shown = self.proof.of(failure, self._past, plan) if plan.shrink else failure
        return replace(shown, fault=None)

    def _tidy(self, name: str, failure: Failure | None) -> None:
        """Close a player in which examples may have changed data. Forget the cases tried if the player was lost or closed."""
        used_up = name == EXAMPLES and PREPARE in self._order["load"]["scenarios"]
        if used_up:
            self._session.close()  # examples leave data behind in what `prepare` set up, such as a database
        if used_up or (failure and failure.lost):
            self._past.clear()

    def _blamed(self, fault: Fault, name: str, tried: int, *, hangs: bool = False) -> Judged:
        """Return the result if the pack is at fault. If several properties fail on the same line, report only the first."""
        outcome, findings = fault.found(self._order["load"]["kata"])
        found = self._faults.setdefault((fault.error, fault.frames[-1]), Judged(outcome, findings, tried, fault.frames))
        if hangs:
            HUNG[self._folder, name] = found
            self._session.close()
            self._session = self._open_session()  # the new session has used none of its time
            self._past.clear()
        return found

    def result(self, name: str, judged: Judged, seconds: float) -> Result:
        """Return the result of a property."""
        walls = tuple(sorted(self._players.missing))
        kata = self._order["load"]["kata"]
        found = (judged.outcome, judged.findings, seconds)
        return Result(kata, PROPERTIES, name, *found, tried=judged.tried, missing_walls=walls)

    def plan(self, name: str, *, few: bool = False) -> Plan:
        """Return how to search for a case that breaks a property; only `few` cases may be tried."""
        order, cases = self._order, self.cases.cases(name)
        examples, own_examples = (FEW, 0) if few else (order["examples"], order["own_examples"])
        kata, source = order["load"]["kata"], order["load"]["source"]
        return Plan(
            seed=seed_of(kata, name, order["seed"]),
            examples=examples,
            own_seed=seed_of(kata, name, order["seed"], source),
            own_examples=own_examples,
            shrink=order["once_broken"] == "shrink",
            stop=order["once_broken"] == "stop",
            batches=order["batches"],
            cases=cases[:examples] if examples < USUAL else cases,
            complete=bool(cases) and not order["seed"] and examples <= USUAL,
        )

    def close(self) -> None:
        """End both players."""
        self._session.close()
        self.proof.close()
