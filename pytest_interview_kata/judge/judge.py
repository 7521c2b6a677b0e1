"""Judges the properties that an order names, one after the other, on one attempt."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pytest_interview_kata.model import Outcome, Result
from pytest_interview_kata.sandbox.session import PlayerSession

from .cases import USUAL, CaseStore
from .client import Client
from .hypothesis_driver import seed_of
from .load import load_attempt, load_properties
from .proof import Proof
from .search import Plan, Search

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.sandbox.messages import Order
    from pytest_interview_kata.sandbox.session import PlayerPool

    from .failure import Tried
    from .hypothesis_driver import Property


def judge(order: Order, players: PlayerPool, storage: Path) -> Iterator[Result]:
    """Yield a result for each property that the order names, one after the other; drawn cases are stored in `storage`."""
    players.prepare()  # the player starts while the properties are imported
    folder = Path(order["folder"])
    properties = load_properties(folder)
    work = _Work(order, players, storage)
    try:
        problem = load_attempt(work.session, folder)
        walls = tuple(sorted(players.missing))
        for name in order["properties"]:
            start = time.monotonic()
            result = (
                Result(order["job"]["kata"], "properties", name, *problem) if problem else work.judge(name, properties[name])
            )
            yield replace(result, seconds=time.monotonic() - start, missing_walls=walls)
            if order["once_broken"] == "stop" and result.outcome is not Outcome.PASSED:
                return
    finally:
        work.close()
    work.cases.keep()


class _Work:
    """What the properties of one order share: the player, the cases that it has tried, the stored cases."""

    def __init__(self, order: Order, players: PlayerPool, storage: Path) -> None:
        self._order = order
        self.session = PlayerSession(order["job"], players)
        self._proof = Proof(order["job"], players)
        self.cases = CaseStore(order, storage)
        self._past: list[Tried] = []

    def judge(self, name: str, prop: Property) -> Result:
        """Return the result of one property, without its time."""
        search, plan = Search(prop, Client(self.session), self._past), self._plan(name)
        failure = search.run(plan)
        if failure and plan.shrink:
            failure = self._proof.of(failure, self._past, plan)
        if failure and failure.lost:
            self._past.clear()  # the next property gets a new player
        self.cases.add(name, search.drawn)
        outcome, findings = (failure.outcome, (failure.finding,)) if failure else (Outcome.PASSED, ())
        return Result(self._order["job"]["kata"], "properties", name, outcome, findings, tried=search.ran)

    def _plan(self, name: str) -> Plan:
        order, cases = self._order, self.cases.cases(name)
        kata, source = order["job"]["kata"], order["job"]["source"]
        return Plan(
            seed=seed_of(kata, name, order["seed"]),
            examples=order["examples"],
            own_seed=seed_of(kata, name, order["seed"], source),
            own_examples=order["own_examples"],
            shrink=order["once_broken"] == "shrink",
            cases=cases[: order["examples"]] if order["examples"] < USUAL else cases,
            complete=bool(cases) and not order["seed"] and order["examples"] <= USUAL,
        )

    def close(self) -> None:
        """End both players."""
        self.session.close()
        self._proof.close()
