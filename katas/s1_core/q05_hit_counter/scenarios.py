"""Lets two threads use the counter of an attempt of q05_hit_counter, and stops them in the middle of its code.

A thread is traced, so it can be stopped before any step of the attempt's own code: an instruction of the interpreter. What
is done is told as `[method, key]`, and each run has keys of its own: `a` stands for `a0`, `a1` and so on.
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
"""Seconds without any progress, after which one looks whether anybody is at work."""
BLIND = 0.005
"""Seconds without any progress, after which nobody is taken to be at work where one cannot look."""
LONG = 3.0
"""Seconds that only a thread which never ends takes."""
WORK = 1.0
"""Seconds of work, after which the runs that were made have to do: an attempt may wait by asking again and again."""
PATIENCE = 50
"""Times that a hasty lock may be asked for in vain, after which asking is taken to be waiting: who gives up has done so."""
BUSY = 1000
"""Steps after which a thread is taken to wait by asking again and again."""
MONITORED = sys.version_info >= (3, 12)
"""Whether steps are told by `sys.monitoring`; tracing by thread tells only of some of them since then."""
MONITOR = 4
TASKS = Path("/proc/self/task")
"""Where Linux tells what each thread of this process is doing."""


class Actor(threading.Thread):
    """Does something, and stops before its step of that number, in the attempt's own code, until it may go on."""

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
        """Act under trace."""
        if not MONITORED:
            sys.settrace(self._enter)
        try:
            self.result = self._act()
        except BaseException as error:  # noqa: BLE001 - whatever comes is told
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

    def step(self, code: CodeType, place: int) -> None:
        """Count a step, and stop before it if it is time to."""
        self.steps += 1
        if self.steps == self._stop_at:
            self.line = next((line for start, end, line in code.co_lines() if start <= place < end), 0) or 0
            self.news.set()
            self._go.wait()

    def proceed(self) -> None:
        """Let it go on, or begin."""
        self.news.clear()
        if not self.ident:
            self.start()
        elif self.ended:
            self.news.set()
        else:
            self._go.set()
        self._settle()

    def _settle(self) -> None:
        """Wait until it has stopped or ended, or nobody is at work any more: then it waits for somebody who was stopped."""
        quiet, steps, busy, end = 0, -1, self.steps + BUSY, time.monotonic() + LONG / 8
        while not self.news.wait(QUIET) and quiet < 2 and self.steps < busy and time.monotonic() < end:
            quiet = quiet + 1 if self.steps == steps and self._nobody_works() else 0
            steps = self.steps

    def _nobody_works(self) -> bool:
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
    """Let actors know of each step of the attempt's own code meanwhile."""
    if sys.version_info < (3, 12):
        yield  # they see to it themselves
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


def _step(code: CodeType, place: int) -> None:
    actor = threading.current_thread()
    if isinstance(actor, Actor):
        actor.step(code, place)


def _codes(filename: str) -> list[CodeType]:
    """Give the code of all functions of that file, and of those that they make."""
    codes = [each.__code__ for each in gc.get_objects() if type(each) is FunctionType and each.__code__.co_filename == filename]
    for code in codes:
        codes += [inner for inner in code.co_consts if type(inner) is CodeType]
    return codes


def interrupt(module: Any, before: list[Step], one: Step, two: list[Step], *, hasty: bool = False) -> list[Any]:
    """Stop a thread before each of its steps in turn, while another does all that it has to do."""
    few = 1 if one[0] == "totals" else 10  # the more keys, the later it comes to the last
    stage = Stage(module, before, one, two, few=few, hasty=hasty)
    with watched(module):
        return _until_stuck(stage.run(place) for place in stage.places())


def interrupt_both(module: Any, before: list[Step], one: Step, two: list[Step]) -> list[Any]:
    """Stop both threads before any of their steps: the first, then the second, then the first goes on, then the second."""
    stage = Stage(module, before, one, two, few=1)
    with watched(module):
        return _until_stuck(stage.run(place, other) for place in stage.places() for other in stage.others(place))


def _until_stuck(runs: Iterable[list[Any]]) -> list[Any]:
    seen = []
    worked, waited = time.process_time() + WORK, time.monotonic() + LONG
    for run in runs:
        seen.append(run)
        stuck = not run[-1]  # what is stuck stays so, and takes long each time
        if stuck or time.process_time() > worked or time.monotonic() > waited:
            break
    return seen


def _some(places: range, most: int) -> range:
    """Give no more than so many places, evenly spaced."""
    return places[:: len(places) // most + 1]


class Hasty:
    """A lock for which every timeout is over at once: a thread that is stopped may stay so for longer than that."""

    def __init__(self, lock: Any) -> None:
        self._lock = lock
        self._refused = 0
        self.release = lock.release

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take the lock; wait for it only if that may take for ever."""
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
    """Let the locks that are made meanwhile be hasty."""
    kinds = (threading.Lock, threading.RLock)
    own = [(module, name, kind) for name, kind in vars(module).items() if any(kind is each for each in kinds)]
    patched = [*own, *zip((threading, threading), ("Lock", "RLock"), kinds, strict=True)]
    for place, name, kind in patched:
        setattr(place, name, lambda kind=kind: Hasty(kind()))
    try:
        yield
    finally:
        for place, name, kind in patched:
            setattr(place, name, kind)


class Stage:
    """A counter and two threads that use it, again and again with other keys."""

    def __init__(self, module: Any, before: list[Step], one: Step, two: list[Step], *, few: int, hasty: bool = False) -> None:
        """Make a new counter after a few runs: it may have a thread of its own, and gets slow as it fills."""
        self._few = few
        self._hasty = hasty
        self._module = module
        self._filename = module.__file__
        self._counter: Any = None
        self._before = before
        self._one = one
        self._two = two
        self._runs = 0

    def places(self) -> range:
        """Give the steps before which the first thread is stopped, the last one being after its end."""
        one, _ = self._cast(0, 0)
        one.proceed()
        return _some(range(1, one.steps + 2), 80)

    def others(self, place: int) -> range:
        """Give the steps that the second thread can do while the first is stopped there."""
        one, two = self._cast(place, 0)
        one.proceed()
        two.proceed()
        steps = two.steps
        self._finish(one, two)
        return _some(range(1, steps + 1), 12)

    def run(self, place: int, other: int = 0) -> list[Any]:
        """Give the lines where both were stopped, what both got, the totals, and whether both have ended."""
        one, two = self._cast(place, other)
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

    def _cast(self, place: int, other: int) -> tuple[Actor, Actor]:
        """Begin a run with new keys."""
        if self._runs % self._few == 0:
            with hasty_locks(self._module) if self._hasty else nullcontext():
                self._counter = self._module.HitCounter()
        self._runs += 1
        for step in self._before:
            self._do(step)
        one = Actor(lambda: self._do(self._one), self._filename, place)
        two = Actor(lambda: [self._do(step) for step in self._two], self._filename, other)
        return one, two

    def _do(self, step: Step) -> Any:
        """Do something with the keys of this run, and leave those of all other runs out of what comes."""
        method, key = step
        if method != "totals":
            return getattr(self._counter, method)(f"{key}{self._runs}")
        totals = dict(self._counter.totals())
        return {name: totals[key] for name in "ab" if (key := f"{name}{self._runs}") in totals}


def own(module: Any, keys: list[str]) -> list[Any]:
    """Take totals after each hit, then change some; tell what they were at once and later, and what the counter says."""
    counter = module.HitCounter()
    taken = []
    for key in keys:
        counter.hit(key)
        totals = counter.totals()
        taken.append((totals, dict(totals)))
    later = [[copied, dict(totals)] for totals, copied in taken]
    counter.totals().update(dict.fromkeys(keys, -1), spoilt=-1)
    counter.totals().clear()
    return [later, dict(counter.totals()), [counter.total(key) for key in dict.fromkeys(keys)]]


def follow(module: Any, steps: list[Step]) -> list[Any]:
    """Do all this with a new counter, and give what comes."""
    counter = module.HitCounter()
    return [dict(counter.totals()) if method == "totals" else getattr(counter, method)(key) for method, key in steps]
