"""Judges the properties that an order names, one after the other, on one attempt."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pytest_interview_kata.model import Outcome, Result
from pytest_interview_kata.sandbox.session import LoadRequest, PlayerSession

from .attempt import Attempt
from .case_store import USUAL, CaseStore
from .failure import Tried
from .hypothesis_driver import seed_of
from .load import load_attempt, load_laws
from .proof import Proof
from .search import Plan, Search

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytest_interview_kata.sandbox.session import Spares

    from .case_files import Case


def judge(order: dict[str, Any], spares: Spares, storage: Path) -> Iterator[Result]:
    """Yield a result for each property that the order names, one after the other; drawn cases are stored in `storage`."""
    job = LoadRequest(**{**order["job"], "paths": tuple(order["job"]["paths"])})
    folder = Path(order["folder"])
    spares.prepare()  # the player starts while the properties are imported
    laws = load_laws(folder)
    seat, proof, past = PlayerSession(job, spares), Proof(job, spares), list[Tried]()
    try:
        problem = load_attempt(seat, job, folder)
        walls = tuple(sorted(spares.missing))
        shelf = CaseStore(order, folder, storage)
        for name in order["properties"]:
            start, tried = time.monotonic(), 0
            if problem:
                outcome, findings = problem
            else:
                search = Search(laws[name], Attempt(seat), seat, past)
                plan = _plan(order, job, name, shelf.cases(name))
                failure = search.run(plan)
                if failure and plan.shrink:
                    failure = proof.of(failure, past, plan)
                if failure and failure.lost:
                    past.clear()  # the next property gets a new player
                outcome, findings = (failure.outcome, (failure.finding,)) if failure else (Outcome.PASSED, ())
                tried = search.ran
                shelf.add(name, search.drawn)
            spent = time.monotonic() - start
            yield Result(job.kata, "properties", name, outcome, findings, spent, tried=tried, missing_walls=walls)
            if order["once_broken"] == "stop" and outcome is not Outcome.PASSED:
                return
    finally:
        seat.close()
        proof.close()
    shelf.keep()


def _plan(order: dict[str, Any], job: LoadRequest, name: str, cases: Sequence[Case]) -> Plan:
    return Plan(
        seed=seed_of(job.kata, name, order["seed"]),
        examples=order["examples"],
        own_seed=seed_of(job.kata, name, order["seed"], job.source),
        own_examples=order["own_examples"],
        shrink=order["once_broken"] == "shrink",
        cases=cases[: order["examples"]] if order["examples"] < USUAL else cases,
        complete=bool(cases) and not order["seed"] and order["examples"] <= USUAL,
    )
