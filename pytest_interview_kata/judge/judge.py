"""Judges the properties that an order names, one after the other, on one attempt."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from pytest_interview_kata.model import Outcome, Result

from .hypothesis_driver import is_drawn
from .work import Work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytest_interview_kata.sandbox.messages import Order
    from pytest_interview_kata.sandbox.pool import PlayerPool


def judge(order: Order, players: PlayerPool, storage: Path) -> Iterator[Result]:
    """Yield a result for each property that the order names, one after the other; drawn cases are stored in `storage`."""
    players.prepare()  # the player starts while the properties are imported
    work = Work(order, players, storage)
    try:
        properties, problem = work.load()
        done: dict[str, Result] = {}
        for few, name in _turns(order["properties"], () if problem else order["few"]):
            start, prop = time.monotonic(), properties.get(name)
            if not (result := done.get(name)):
                judged = problem or work.judge(name, prop, few=few)
                result = work.result(name, judged, time.monotonic() - start)
            if few and prop and not is_drawn(prop):
                done[name] = result  # it has only one case, which has now been tried
            if few and result.outcome is Outcome.PASSED:
                continue
            yield result
            if order["once_broken"] == "stop" and result.outcome is not Outcome.PASSED:
                return
    finally:
        work.close()
    work.cases.keep()


def _turns(names: Sequence[str], some: Sequence[str]) -> Iterator[tuple[bool, str]]:
    """Yield the properties to judge, in order, as pairs: whether only a few cases are tried, and the name."""
    yield from ((False, name) for name in names if name not in some)
    yield from ((True, name) for name in some)
    yield from ((False, name) for name in names if name in some)
