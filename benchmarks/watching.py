"""The case `watch`: the time from saving an attempt to the line of `kata watch` with its verdict.

It is compared with the time of a pytest run in an empty folder within the same seconds: on another machine, both differ.
"""

from __future__ import annotations

import queue
import re
import signal
import subprocess
import threading
import time
from contextlib import contextmanager, suppress
from statistics import median, quantiles
from typing import TYPE_CHECKING, Final

from pytest_interview_kata.pack.mistakes import mistakes_of

from .environments import binaries
from .facts import TIMES, Goal, Row, Sample, Side, Trouble
from .sample import PATIENCE, environment
from .workspaces import empty_run, hand_in, right, solved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from pytest_interview_kata.model import Attempt

    from .facts import Options

MANY: Final = 12
"""The maximum number of katas that are edited."""
QUIET: Final = 2.0
"""Seconds without a line after which the last edit counts as processed."""
VERDICT: Final = r"  (solved|failing|polish)$"
SHRINKS: Final = "looking for smaller inputs"
"""Shown below a verdict that is not complete yet."""
LONGEST: Final = 60.0
"""The maximum number of seconds to wait for a line or for the end of an edit."""
MEDIAN: Final = Goal(TIMES, 0.6)
NEARLY_ALL: Final = Goal(TIMES, 1.5)
FIRST: Final = Goal("ms")


class Pipe:
    """A `kata watch` process whose lines are read, with their times, as soon as they arrive."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._lines: queue.SimpleQueue[tuple[float, str]] = queue.SimpleQueue()
        self._shrinks = False
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self._lines.put((time.perf_counter(), line.rstrip()))

    def _next(self, patience: float) -> tuple[float, str]:
        when, line = self._lines.get(timeout=patience)
        if SHRINKS in line or re.search(VERDICT, line):
            self._shrinks = SHRINKS in line
        return when, line

    def until(self, wanted: str) -> tuple[float, str]:
        """Return the arrival time and the first line that matches a pattern. Raise `Trouble` after `LONGEST` seconds."""
        end, seen = time.perf_counter() + LONGEST, []
        while time.perf_counter() < end:
            with suppress(queue.Empty):
                when, line = self._next(0.1)
                if re.search(wanted, line):
                    return when, line
                seen.append(line)
        raise Trouble(f"kata watch has not shown {wanted!r}, but: {' / '.join(seen[-9:])}")

    def calm(self) -> None:
        """Wait until the last edit is processed: saving earlier would force a restart. Raise `Trouble` if it takes too long."""
        end = time.perf_counter() + LONGEST
        while time.perf_counter() < end:
            try:
                self._next(QUIET)
            except queue.Empty:
                if not self._shrinks:
                    return
        raise Trouble("kata watch does not finish processing an edit.")


@contextmanager
def watching(options: Options, folder: Path) -> Iterator[Pipe]:
    """Start `kata watch`, yield it when it is ready, and end it on exit."""
    process = subprocess.Popen(
        [str(binaries(options, "watching") / "kata"), "watch"],
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        pipe = Pipe(process)
        pipe.until("^Watching ")
        pipe.calm()
        yield pipe
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:  # a shell's background jobs and their children ignore SIGINT
            process.terminate()
            process.wait()


def latency(pipe: Pipe, folder: Path, attempt: Attempt, states: str) -> float:
    """Save an attempt; return the milliseconds until its verdict, which must match `states`, or raise `Trouble`."""
    comment = f"# edit {time.time_ns()}\n"
    start = time.perf_counter()
    hand_in(folder, attempt, comment)
    when, line = pipe.until(rf"\b{attempt.kata.id}{VERDICT}")
    if not re.search(rf"  ({states})$", line):
        raise Trouble(f"{attempt.path.stem} as {attempt.kata.id} should be {states}, but kata watch said: {line}")
    pipe.calm()
    return (when - start) * 1000


def measure(options: Options) -> Iterator[Row]:
    """Edit one kata after another: first save the solution, then in each round a mistake and the solution again."""
    plain = [kata for kata in options.katas if not kata.modules]
    katas = plain[:: max(1, len(plain) // MANY)][:MANY]
    folder = solved(options, "watch", katas)
    first, passing, failing = list[float](), list[float](), list[float]()
    empty = list[float]()
    with watching(options, folder) as pipe:
        for kata in katas:
            solution, mistake = right(kata), next(iter(mistakes_of(kata)[0].values()))
            first.append(latency(pipe, folder, solution, "solved"))
            for _ in range(options.pairs):
                failing.append(latency(pipe, folder, mistake, "failing|polish"))
                passing.append(latency(pipe, folder, solution, "solved"))
                empty.append(seconds_of(empty_run(options)))
    told = (f"{len(katas)} katas; edits of each: {options.pairs} passing, {options.pairs} failing",)
    base = Sample(median(empty), 0)
    yield row("watch, passing edit", passing, base, MEDIAN, *told)
    yield row("watch, passing edit, 95th percentile", passing, base, NEARLY_ALL, *told)
    yield row("watch, failing edit", failing, base, Goal(TIMES), *told)
    yield row("watch, failing edit, 95th percentile", failing, base, Goal(TIMES), *told)
    yield Row("watch, first save of a kata", len(first), median(first), FIRST, spread=(min(first), max(first)), remarks=told)


def seconds_of(side: Side) -> float:
    """Run a command and return its wall time, while `kata watch` waits; `take` would wait for its end."""
    start = time.perf_counter()
    subprocess.run(side.command, cwd=side.folder, env=environment(), stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def row(name: str, taken: Sequence[float], base: Sample, goal: Goal, *remarks: str) -> Row:
    """Return the row of these latencies: their median, or their 95th percentile if the goal is for nearly all of them."""
    late = name.endswith("percentile") and len(taken) > 1
    measured = quantiles(taken, n=20, method="inclusive")[-1] if late else median(taken)
    times = [each / 1000 / base.wall for each in (measured, min(taken), max(taken))]
    return Row(name, len(taken), times[0], goal, Sample(measured / 1000, 0), base, (times[1], times[2]), remarks)
