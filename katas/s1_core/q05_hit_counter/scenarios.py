"""Runs two threads that use the counter of an attempt, and stops them in the middle of its code.

The threads are traced, so they can be stopped before any step of the attempt's code, that is, any bytecode instruction.
A call is written as `[method, key]`, and each run has its own keys: `a` means `a0`, `a1` and so on.
"""

import gc
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

Step = list[str]
QUIET = 0.0002
"""Seconds without progress after which the state of all threads is checked."""
BLIND = 0.005
"""Seconds without progress after which all threads count as waiting, if their state cannot be read."""
LONG = 3.0
"""Seconds that only a thread which never ends needs."""
WORK = 1.0
"""Seconds of work after which no more runs are made: an attempt may wait in a busy loop."""
PATIENCE = 50
"""Failed attempts to acquire a hasty lock after which the thread counts as waiting: by then, others have given up."""
BUSY = 1000
"""Steps after which a thread counts as waiting in a busy loop."""
MONITORED = sys.version_info >= (3, 12)
"""Whether steps are reported by `sys.monitoring`; since 3.12, tracing a thread reports only some of them."""
MONITOR = 4
TASKS = Path("/proc/self/task")
"""The folder in which Linux shows the state of each thread of this process."""


class Actor(threading.Thread):
    """A thread that stops before a given step of the attempt's code until it may continue."""

    def __init__(self, act: Callable[[], Any], filename: str, stop_at: int = 0) -> None:
        super().__init__(daemon=True)
        self._act = act
        self._filename = filename
        self._stop_at = stop_at
        self._go = threading.Event()
        self.steps = 0
        self.line = 0
        self.ended = False
        self.news = threading.Event()
        self.result: Any = "never ends"

    def run(self) -> None:
        """Run the action, with tracing."""
        if not MONITORED:
            sys.settrace(self._enter)
        try:
            self.result = self._act()
        except BaseException as error:  # noqa: BLE001 - every exception is reported
            self.result = f"{type(error).__name__}: {error}"
        finally:
            sys.settrace(None)
            self.ended = True
            self.news.set()

    def _enter(self, frame: Any, _event: str, _argument: Any) -> Any:
        frame.f_trace_opcodes = frame.f_code.co_filename == self._filename
        return self._trace if frame.f_trace_opcodes else None

    def _trace(self, frame: Any, event: str, _argument: Any) -> Any:
        if event == "opcode":
            self.step(frame.f_code, frame.f_lasti)
        return self._trace

    def step(self, code: CodeType, offset: int) -> None:
        """Count a step, and stop before it if it is the chosen one."""
        self.steps += 1
        if self.steps == self._stop_at:
            self.line = next((line for start, end, line in code.co_lines() if start <= offset < end), 0) or 0
            self.news.set()
            self._go.wait()

    def proceed(self) -> None:
        """Start or continue the thread."""
        self.news.clear()
        if not self.ident:
            self.start()
        elif self.ended:
            self.news.set()
        else:
            self._go.set()
        self._settle()

    def _settle(self) -> None:
        """Wait until the thread has stopped or ended, or no thread works any more: then it waits for a stopped one."""
        quiet, steps, busy, end = 0, -1, self.steps + BUSY, time.monotonic() + LONG / 8
        while not self.news.wait(QUIET) and quiet < 2 and self.steps < busy and time.monotonic() < end:
            quiet = quiet + 1 if self.steps == steps and self._all_wait() else 0
            steps = self.steps

    def _all_wait(self) -> bool:
        if not TASKS.exists():
            return not self.news.wait(BLIND)
        mine = str(threading.get_native_id())
        return all(_sleeps(task) for task in TASKS.iterdir() if task.name != mine)


def _sleeps(task: Path) -> bool:
    try:
        return (task / "stat").read_text().rpartition(")")[2].split()[0] == "S"
    except OSError:
        return True  # it has ended meanwhile


@contextmanager
def watched(module: Any) -> Iterator[None]:
    """Report each step of the attempt's code to the actors while the block runs."""
    if sys.version_info < (3, 12):
        yield  # the actors trace themselves
    else:
        monitoring, codes = sys.monitoring, _codes(module.__file__)
        instruction = monitoring.events.INSTRUCTION
        monitoring.use_tool_id(MONITOR, "kata")
        try:
            monitoring.register_callback(MONITOR, instruction, _step)
            for code in codes:
                monitoring.set_local_events(MONITOR, code, instruction)
            yield
        finally:
            for code in codes:
                monitoring.set_local_events(MONITOR, code, 0)
            monitoring.register_callback(MONITOR, instruction, None)
            monitoring.free_tool_id(MONITOR)


def _step(code: CodeType, offset: int) -> None:
    actor = threading.current_thread()
    if isinstance(actor, Actor):
        actor.step(code, offset)


def _codes(filename: str) -> list[CodeType]:
    """Return the code of all functions of this file, and of the functions inside them."""
    codes = [each.__code__ for each in gc.get_objects() if type(each) is FunctionType and each.__code__.co_filename == filename]
    for code in codes:
        codes += [inner for inner in code.co_consts if type(inner) is CodeType]
    return codes


def interrupt(module: Any, before: list[Step], one: Step, two: list[Step], *, hasty: bool = False) -> list[Any]:
    """Stop a thread before each of its steps in turn, while another thread runs to its end."""
    few = 1 if one[0] == "totals" else 10  # with more keys, the last one comes later
    stage = Stage(module, before, one, two, few=few, hasty=hasty)
    with watched(module):
        return _until_stuck(stage.run(stop) for stop in stage.stops())


def interrupt_both(module: Any, before: list[Step], one: Step, two: list[Step]) -> list[Any]:
    """Stop both threads before any of their steps: the first, then the second; then continue the first, then the second."""
    stage = Stage(module, before, one, two, few=1)
    with watched(module):
        return _until_stuck(stage.run(stop, other) for stop in stage.stops() for other in stage.others(stop))


def _until_stuck(runs: Iterable[list[Any]]) -> list[Any]:
    seen = []
    worked, waited = time.process_time() + WORK, time.monotonic() + LONG
    for run in runs:
        seen.append(run)
        stuck = not run[-1]  # a thread that is stuck stays stuck, and each run would take long
        if stuck or time.process_time() > worked or time.monotonic() > waited:
            break
    return seen


def _some(steps: range, most: int) -> range:
    """Return at most about `most` of the steps, evenly spaced."""
    return steps[:: len(steps) // most + 1]


class Hasty:
    """A lock whose timeouts expire at once: a thread may be stopped for longer than any timeout."""

    def __init__(self, lock: Any) -> None:
        self._lock = lock
        self._refused = 0
        self.release = lock.release

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Acquire the lock; wait only if there is no timeout."""
        got: bool = self._lock.acquire(blocking and timeout < 0)
        self._refused = 0 if got else self._refused + 1
        if self._refused > PATIENCE:
            time.sleep(BLIND)  # so that it counts as waiting, not as work
        return got

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._lock, name)


@contextmanager
def hasty_locks(module: Any) -> Iterator[None]:
    """Make all locks that are created in the block hasty."""
    kinds = (threading.Lock, threading.RLock)
    own = [(module, name, kind) for name, kind in vars(module).items() if any(kind is each for each in kinds)]
    patched = [*own, *zip((threading, threading), ("Lock", "RLock"), kinds, strict=True)]
    for owner, name, kind in patched:
        setattr(owner, name, lambda kind=kind: Hasty(kind()))
    try:
        yield
    finally:
        for owner, name, kind in patched:
            setattr(owner, name, kind)


class Stage:
    """A counter and two threads that use it, with other keys in each run."""

    def __init__(self, module: Any, before: list[Step], one: Step, two: list[Step], *, few: int, hasty: bool = False) -> None:
        """Prepare the runs; `few` of them share a counter, which may have its own thread and gets slow as it fills."""
        self._few = few
        self._hasty = hasty
        self._module = module
        self._filename = module.__file__
        self._counter: Any = None
        self._before = before
        self._one = one
        self._two = two
        self._runs = 0

    def stops(self) -> range:
        """Return the steps before which the first thread is stopped; the last one is after its end."""
        one, _ = self._cast(0, 0)
        one.proceed()
        return _some(range(1, one.steps + 2), 80)

    def others(self, stop: int) -> range:
        """Return the steps that the second thread can do while the first one is stopped."""
        one, two = self._cast(stop, 0)
        one.proceed()
        two.proceed()
        steps = two.steps
        self._finish(one, two)
        return _some(range(1, steps + 1), 12)

    def run(self, stop: int, other: int = 0) -> list[Any]:
        """Return the lines where both were stopped, the results of both, the totals, and whether both have ended."""
        one, two = self._cast(stop, other)
        one.proceed()
        two.proceed()
        self._finish(one, two)
        ended = one.ended and two.ended
        totals = self._do(["totals", ""]) if ended else {}
        return [one.line, two.line, one.result, two.result, totals, ended]

    def _finish(self, one: Actor, two: Actor) -> None:
        for actor in (one, two, one):
            actor.proceed()
        one.join(LONG)
        two.join(LONG if one.ended else QUIET)

    def _cast(self, stop: int, other: int) -> tuple[Actor, Actor]:
        """Prepare a run with new keys."""
        if self._runs % self._few == 0:
            with hasty_locks(self._module) if self._hasty else nullcontext():
                self._counter = self._module.HitCounter()
        self._runs += 1
        for step in self._before:
            self._do(step)
        one = Actor(lambda: self._do(self._one), self._filename, stop)
        two = Actor(lambda: [self._do(step) for step in self._two], self._filename, other)
        return one, two

    def _do(self, step: Step) -> Any:
        """Do a step with the keys of this run, and return the result without the keys of other runs."""
        method, key = step
        if method != "totals":
            return getattr(self._counter, method)(f"{key}{self._runs}")
        totals = dict(self._counter.totals())
        return {name: totals[key] for name in "ab" if (key := f"{name}{self._runs}") in totals}
