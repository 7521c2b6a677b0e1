"""Runs calls in the process of the attempt, and decides when each of them ends.

A script says what the call for each item does: it returns an object (`gives`), `None`, or an exception (`gives an error`), or
it `raises` one.
"""

import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType
from typing import Any

LONG = 2.5
"""Seconds that only an event which never happens takes."""
QUIET = 0.0002
"""Seconds without progress after which the state of all threads is checked."""
BLIND = 0.01
"""Seconds without progress after which all threads count as waiting, if their state cannot be read."""
LINGER = 0.05
"""Seconds for which a thread stays alive after its work, so that a caller who does not join it returns first."""
TASKS = Path("/proc/self/task")
"""The folder in which Linux shows the state of each thread of this process."""


class Calls:
    """The function that is mapped; each call ends when its door is opened."""

    def __init__(self, script: list[str]) -> None:
        self.script = script
        kinds: dict[str, Any] = {"None": lambda _: None, "gives": int}
        self.made: list[Any] = [kinds.get(how, ValueError)(item) for item, how in enumerate(script)]
        self.doors = [threading.Event() for _ in script]
        self.started: list[int] = []
        self.ended: list[int] = []
        self.change = threading.Condition()

    def __call__(self, item: int) -> Any:
        """Wait at the door, then return or raise what the script says."""
        with self.change:
            self.started.append(item)
            self.change.notify_all()
        self.doors[item].wait(3 * LONG)
        with self.change:
            self.ended.append(item)
            self.change.notify_all()
        if self.script[item] == "raises":
            raise self.made[item]
        return self.made[item]

    def running(self) -> list[int]:
        """Return the calls that have started and not ended."""
        return sorted(set(self.started) - set(self.ended))

    def name(self, thing: object) -> str:
        """Return the repr of an object, marked if no call returned it."""
        return f"{'' if any(made is thing for made in self.made) else 'another '}{thing!r}"


class Caller(threading.Thread):
    """A thread that calls the attempt, and then checks at once which threads are left."""

    def __init__(self, module: Any, calls: Calls, workers: int) -> None:
        super().__init__(daemon=True)
        self._module = module
        self._calls = calls
        self._workers = workers
        self.outcome: Any = "it never ends"
        self.left = 0
        self.cut_off: list[int] = []
        self.done = False

    def run(self) -> None:
        """Call the attempt and store the outcome."""
        result, error = None, None
        threading.setprofile(_linger)
        try:
            result = self._module.parallel_map(self._calls, range(len(self._calls.script)), self._workers)
        except BaseException as caught:  # noqa: BLE001 - every exception is reported
            error = caught
        threading.setprofile(None)
        self.left = len({*threading.enumerate()} - {threading.main_thread(), self})
        self.cut_off = self._calls.running()
        name = self._calls.name
        self.outcome = [*map(name, result)] if result is not None else f"raises {name(error)}"
        with self._calls.change:
            self.done = True
            self._calls.change.notify_all()


def _linger(frame: FrameType, event: str, _argument: object) -> None:
    is_last = frame.f_code.co_name == "run" and frame.f_back and frame.f_back.f_code.co_name == "_bootstrap_inner"
    if event == "return" and is_last:
        time.sleep(LINGER)


def play(module: Any, script: list[str], workers: int, picks: list[int], *, patient: bool) -> dict[str, Any]:
    """End one call after the other, each when nothing else happens any more; return the calls that ran at each moment.

    If `patient`, wait until `workers` calls run, and stop if they never do.
    """
    calls, others = Calls(script), _tasks()
    caller = Caller(module, calls, workers)
    moments: list[list[int]] = []
    ends: list[int] = []
    failed, interval = False, sys.getswitchinterval()
    caller.start()
    try:
        while True:
            most = min(workers, len(script) - len(ends))
            if patient:
                _until(calls, lambda most=most: caller.done or len(calls.running()) >= most)  # type: ignore[misc]
            _rest(others)
            running = calls.running()
            moments.append(running)
            if caller.done or not running or (patient and len(running) != most):
                break
            ends.append(running[picks[len(ends) % len(picks)] % len(running)])
            failed = failed or script[ends[-1]] == "raises"
            if len(ends) == len(script) or failed:
                sys.setswitchinterval(0.2)  # so that no thread can end before the caller has counted the threads
            calls.doors[ends[-1]].set()
            _until(calls, lambda item=ends[-1]: item in calls.ended)  # type: ignore[misc]
        cut_off = caller.cut_off if caller.done else []
    finally:
        for door in calls.doors:
            door.set()
        caller.join(LONG)
        sys.setswitchinterval(interval)
    return {"moments": moments, "ends": ends, "outcome": caller.outcome, "left": caller.left, "cut off": cut_off}


def _until(calls: Calls, is_true: Callable[[], bool]) -> None:
    with calls.change:
        calls.change.wait_for(is_true, LONG)


def _rest(others: set[Path]) -> None:
    """Wait until no thread works, except for these."""
    others = {*others, TASKS / str(threading.get_native_id())}
    calm, end = 0, time.monotonic() + LONG / 5
    while calm < 2 and time.monotonic() < end:
        threading.Event().wait(QUIET if TASKS.exists() else BLIND)
        calm = calm + 1 if all(map(_sleeps, _tasks() - others)) else 0


def _tasks() -> set[Path]:
    return {*TASKS.iterdir()} if TASKS.exists() else set()


def _sleeps(task: Path) -> bool:
    try:
        return (task / "stat").read_text().rpartition(")")[2].split()[0] == "S"
    except OSError:
        return True  # it has ended meanwhile


def slowly(module: Any, workers: int) -> Any:
    """Map a generator that yields only when no other thread works, and let all calls meet at a barrier."""
    others = _tasks() - {TASKS / str(threading.get_native_id())}
    meet = threading.Barrier(workers)

    def items() -> Iterable[int]:
        for item in range(workers):
            _rest(others)
            yield item

    try:
        return sorted(module.parallel_map(lambda _: meet.wait(LONG), items(), workers))
    except threading.BrokenBarrierError as error:
        return f"raises {error!r}"
