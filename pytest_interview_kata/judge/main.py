"""A judge: a long-lived process that reads orders as JSON lines and writes the result of each property once it is known.

It never runs an attempt. When its standard input closes, the run is over: it kills its players and exits.
"""

from __future__ import annotations

import gc
import json
import os
import queue
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pytest_interview_kata.results.codec import as_data
from pytest_interview_kata.sandbox.session import Spares

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Result

IDLE: Final = 0.05
"""Seconds to wait for an order before a player is started for the next one."""


def main() -> None:
    """Read orders from standard input and write results to standard output, until the input closes.

    The first command-line argument is the cache folder. The second is a JSON object: the folders to hide from attempts, and
    the walls to use.
    """
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    told = json.loads(sys.argv[2])
    spares = Spares(told["hidden"], frozenset(told["walls"]))
    orders: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(orders, spares), daemon=True).start()
    spares.prepare()
    gc.disable()  # imports create hardly any garbage
    from .case_store import CASES  # noqa: PLC0415
    from .hypothesis_driver import prepare  # noqa: PLC0415 - a player starts while Hypothesis is imported
    from .judge import judge  # noqa: PLC0415

    gc.freeze()  # imported objects live as long as the process
    gc.enable()
    cache = Path(sys.argv[1])
    prepare(cache / "hypothesis")
    while True:
        order = json.loads(_next(orders, spares))
        for message in _told(judge(order, spares, cache / CASES)):
            answers.write(json.dumps(message) + "\n")
            answers.flush()


def _listen(orders: queue.SimpleQueue[bytes], spares: Spares) -> None:
    """Put every line of standard input into the queue; exit when the input ends, for whatever reason."""
    try:
        for line in sys.stdin.buffer:  # bytes, because the encoding depends on the environment
            orders.put(line)
    finally:
        try:
            spares.close()
        finally:
            os._exit(0)


def _next(orders: queue.SimpleQueue[bytes], spares: Spares) -> bytes:
    with suppress(queue.Empty):
        return orders.get(timeout=IDLE)
    spares.prepare()
    return orders.get()


def _told(results: Iterator[Result]) -> Iterator[dict[str, Any]]:
    try:
        for result in results:
            yield {"result": as_data(result)}
        yield {"done": True}
    except Exception:  # noqa: BLE001 - an error in the plugin or the pack is reported as such
        yield {"broken": traceback.format_exc(limit=-6)}


if __name__ == "__main__":
    main()
