"""A judge: a long-lived process that takes orders as JSON lines and gives a result for each property once it is known.

It never runs an attempt. When its standard input closes, the run is over: its players are killed and it ends.
"""

from __future__ import annotations

import json
import os
import queue
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pytest_interview_kata.model import Outcome, Result
from pytest_interview_kata.transit import as_data

from .attempt import Attempt
from .engine import prepare, seed_of
from .load import load_attempt, load_laws
from .search import Plan, Search
from .seat import Job, Seat, Spares
from .shelf import CASES, USUAL, Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .frozen import Case


def main() -> None:
    """Serve orders from standard input until it closes.

    The first argument is the folder for caches, the second a JSON object: what is hidden from attempts, and
    which walls there are.
    """
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    told = json.loads(sys.argv[2])
    spares = Spares(told["hidden"], frozenset(told["walls"]))
    orders: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(orders, spares), daemon=True).start()
    spares.prepare()
    cache = Path(sys.argv[1])
    prepare(cache / "hypothesis")
    while True:
        order = json.loads(orders.get())
        for message in _serve(order, spares, cache / CASES):
            answers.write(json.dumps(message) + "\n")
            answers.flush()


def _listen(orders: queue.SimpleQueue[str], spares: Spares) -> None:
    for line in sys.stdin:
        orders.put(line)
    spares.close()
    os._exit(0)


def _serve(order: dict[str, Any], spares: Spares, storage: Path) -> Iterator[dict[str, Any]]:
    try:
        for result in judge(order, spares, storage):
            yield {"result": as_data(result)}
        yield {"done": True}
    except Exception:  # noqa: BLE001 - an error of ours or of the pack's author, told as such
        yield {"broken": traceback.format_exc(limit=-6)}


def judge(order: dict[str, Any], spares: Spares, storage: Path) -> Iterator[Result]:
    """Judge the properties that the order names, one after the other; cases that are drawn are kept in `storage`."""
    job = Job(**{**order["job"], "paths": tuple(order["job"]["paths"])})
    folder = Path(order["folder"])
    seat = Seat(job, spares)
    try:
        problem = load_attempt(seat, job, folder)
        laws = {} if problem else load_laws(folder)
        shelf = Shelf(order, folder, storage)
        for name in order["properties"]:
            start, tried = time.monotonic(), 0
            if problem:
                outcome, findings = problem
            else:
                search = Search(laws[name], Attempt(seat), seat)
                outcome, findings = search.run(_plan(order, job, name, shelf.cases(name)))
                tried = search.ran
                shelf.add(name, search.drawn)
            yield Result(job.kata, "properties", name, outcome, findings, time.monotonic() - start, tried=tried)
            if order["once_broken"] == "stop" and outcome is not Outcome.PASSED:
                return
    finally:
        seat.close()
    shelf.keep()


def _plan(order: dict[str, Any], job: Job, name: str, cases: Sequence[Case]) -> Plan:
    return Plan(
        seed=seed_of(job.kata, name, order["seed"]),
        examples=order["examples"],
        own_seed=seed_of(job.kata, name, order["seed"], job.source),
        own_examples=order["own_examples"],
        shrink=order["once_broken"] == "shrink",
        cases=cases[: order["examples"]] if order["examples"] < USUAL else cases,
        complete=bool(cases) and not order["seed"] and order["examples"] <= USUAL,
    )


if __name__ == "__main__":
    main()
