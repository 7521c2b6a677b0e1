"""Judges the properties that an order names, one after the other, on one attempt."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pytest_interview_kata.model import EXAMPLES, PREPARE, Finding, Kata, Outcome, Result
from pytest_interview_kata.sandbox.session import PlayerSession

from . import faults
from .cases import USUAL, CaseStore
from .client import Client
from .examples import as_property, examples_of, imports_of
from .faults import Fault
from .hypothesis_driver import code_of, seed_of
from .load import load_attempt, load_properties
from .proof import Proof
from .search import Plan, Search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.sandbox.messages import Order
    from pytest_interview_kata.sandbox.pool import PlayerPool

    from .failure import Tried
    from .hypothesis_driver import Property

Findings: TypeAlias = "tuple[Outcome, tuple[Finding, ...]]"
"""An outcome other than `PASSED`, and the reasons."""


def judge(order: Order, players: PlayerPool, storage: Path) -> Iterator[Result]:
    """Yield a result for each property that the order names, one after the other; drawn cases are stored in `storage`."""
    players.prepare()  # the player starts while the properties are imported
    work = _Work(order, players, storage)
    try:
        properties, problem = work.load()
        walls = tuple(sorted(players.missing))
        for name in order["properties"]:
            start = time.monotonic()
            outcome, findings, tried = (*problem, 0) if problem else work.judge(name, properties.get(name))
            spent = time.monotonic() - start
            kata = order["load"]["kata"]
            yield Result(kata, "properties", name, outcome, findings, spent, tried=tried, missing_walls=walls)
            if order["once_broken"] == "stop" and outcome is not Outcome.PASSED:
                return
    finally:
        work.close()
    work.cases.keep()


class _Work:
    """What the properties of one order share: the player, the cases tried in it, and the stored cases."""

    def __init__(self, order: Order, players: PlayerPool, storage: Path) -> None:
        self._order = order
        self._folder = Path(order["folder"])
        self._session = PlayerSession(order["load"], players)
        self._proof = Proof(order["load"], players)
        self.cases = CaseStore(order, storage)
        self._past: list[Tried] = []
        self._faults: dict[tuple[object, ...], Findings] = {}

    def load(self) -> tuple[dict[str, Property], Findings | None]:
        """Return the properties by name, and an outcome and findings if they, or the attempt, cannot be loaded."""
        try:
            properties = self._with_examples(load_properties(self._folder))
            return properties, load_attempt(self._session, self._folder)
        except (Exception, SystemExit) as error:
            if fault := faults.of_pack(error, self._folder):
                return {}, self._report(fault)
            raise

    def _with_examples(self, properties: dict[str, Property]) -> dict[str, Property]:
        """Add the examples of the brief if they are to be judged."""
        if EXAMPLES not in self._order["properties"]:
            return properties
        stub = self._folder / Kata.stub.name
        examples = examples_of(stub)
        imports = imports_of(stub, examples, self._order["load"]["source"])
        return {EXAMPLES: as_property(imports, examples), **properties}

    def judge(self, name: str, prop: Property | None) -> tuple[Outcome, tuple[Finding, ...], int]:
        """Return the outcome and the findings of one property, and the number of cases tried."""
        if prop is None:
            missing = Fault(f"it does not define test_{name} when it is imported", (("properties.py", 0, ""),))
            return *self._report(missing), 0
        search, plan = Search(prop, Client(self._session), self._past), self._plan(name)
        try:
            failure = search.run(plan)
            fault = failure and failure.fault
            if fault and (fault.certain or (plan.shrink and self._proof.blames_pack(self._past[-1], self._folder))):
                return *self._report(fault), search.ran
            if failure and plan.shrink:
                failure = self._proof.of(failure, self._past, plan)
        except Exception as error:
            if fault := faults.of_pack(error, self._folder, code_of(prop)):
                return *self._report(fault), search.ran
            raise
        used_up = name == EXAMPLES and PREPARE in self._order["load"]["scenarios"]
        if used_up:
            self._session.close()  # examples leave data behind in what `prepare` set up, such as a database
        if used_up or (failure and failure.lost):
            self._past.clear()  # the next property gets a new player
        self.cases.add(name, search.drawn)
        return (failure.outcome, (failure.finding,), search.ran) if failure else (Outcome.PASSED, (), search.ran)

    def _report(self, fault: Fault) -> Findings:
        """Return the findings of a fault. If several properties fail on the same line, return those of the first only."""
        return self._faults.setdefault((fault.error, fault.frames[-1]), fault.found(self._order["load"]["kata"]))

    def _plan(self, name: str) -> Plan:
        order, cases = self._order, self.cases.cases(name)
        kata, source = order["load"]["kata"], order["load"]["source"]
        return Plan(
            seed=seed_of(kata, name, order["seed"]),
            examples=order["examples"],
            own_seed=seed_of(kata, name, order["seed"], source),
            own_examples=order["own_examples"],
            shrink=order["once_broken"] == "shrink",
            stop=order["once_broken"] == "stop",
            batches=order["batches"],
            cases=cases[: order["examples"]] if order["examples"] < USUAL else cases,
            complete=bool(cases) and not order["seed"] and order["examples"] <= USUAL,
        )

    def close(self) -> None:
        """End both players."""
        self._session.close()
        self._proof.close()
