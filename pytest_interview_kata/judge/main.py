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
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.results.codec import as_data
from pytest_interview_kata.sandbox.pool import PlayerPool
from pytest_interview_kata.sandbox.printed import STACKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_interview_kata.model import Result
    from pytest_interview_kata.sandbox.messages import JudgeSetup, Order, Progress, TestsOrder

IDLE: Final = 0.05
"""If no order arrives for this many seconds, a player is started in advance for the next order."""


def main() -> None:
    """Read orders from standard input and write results to standard output, until the input closes.

    The first command-line argument is the cache folder. The second is a `JudgeSetup` as JSON.
    """
    sys.breakpointhook = _refuse
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    setup: JudgeSetup = json.loads(sys.argv[2])
    players = PlayerPool(setup["hidden"], frozenset(setup["walls"]), forks=True)
    orders: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(orders, players), daemon=True).start()
    players.begin()
    gc.disable()  # imports create hardly any garbage
    os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"  # plugins of the host would take time, and change what is drawn
    from .cases import CASES  # noqa: PLC0415
    from .hypothesis_driver import prepare  # noqa: PLC0415 - a player starts while Hypothesis is imported
    from .judge import judge  # noqa: PLC0415
    from .overtime import OWN_TIME  # noqa: PLC0415
    from .own_tests import judge_tests  # noqa: PLC0415

    players.prepare()
    gc.freeze()  # imported objects live as long as the process
    gc.enable()
    cache = Path(sys.argv[1])
    prepare(cache / "hypothesis")
    OWN_TIME.watch(Path(STACKS.format(os.getpid())).open("wb", buffering=0))  # noqa: SIM115 - open as long as this process lives
    while True:
        order: Order | TestsOrder = json.loads(_next(orders, players))
        results = judge_tests(order, players) if "tests" in order else judge(order, players, cache / CASES)
        for message in _messages(results):
            answers.write(json.dumps(message) + "\n")
            answers.flush()


def _refuse(*_: object, **__: object) -> None:
    """Replace `breakpoint()`: a debugger would read the orders."""
    raise RuntimeError("a judge has no terminal: use breakpoint() with `kata try`")


def _listen(orders: queue.SimpleQueue[bytes], players: PlayerPool) -> None:
    """Put every line of standard input into the queue; end the process when the input ends or cannot be read."""
    try:
        for line in sys.stdin.buffer:  # bytes, because the encoding depends on the environment
            orders.put(line)
    finally:
        try:
            players.close()
        finally:
            os._exit(0)


def _next(orders: queue.SimpleQueue[bytes], players: PlayerPool) -> bytes:
    with suppress(queue.Empty):
        return orders.get(timeout=IDLE)
    players.prepare()
    return orders.get()


def _messages(results: Iterator[Result]) -> Iterator[Progress]:
    try:
        for result in results:
            yield {"result": as_data(result)}
        yield {"done": True}
    except Exception:  # noqa: BLE001 - an error in the plugin or the pack is reported as such
        yield {"broken": traceback.format_exc(limit=-6)}


if __name__ == "__main__":
    main()
