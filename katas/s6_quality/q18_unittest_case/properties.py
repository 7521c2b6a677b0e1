"""The properties of q18_unittest_case: limiters that keep the contract, and edits that break one point of it."""

from hashlib import sha256
from typing import Any, Final

from hypothesis import example, given, settings
from hypothesis import strategies as st

from pytest_interview_kata.properties import Attempt, holds

from . import scenarios

DEQUES: Final = """
from collections import deque
class Limiter:
    def __init__(self, limit, seconds, clock):
        if limit < 1:
            raise ValueError(f"a limit of {limit}")
        if seconds <= 0:
            raise ValueError(f"{seconds} seconds")
        self._limit, self._seconds, self._clock = limit, seconds, clock
        self._times = {}
    def allow(self, key):
        now = self._clock()
        times = self._times.setdefault(key, deque())
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) >= self._limit:
            return False
        times.append(now)
        return True
"""
ROWS: Final = """
class Refused(ValueError):
    pass
class Limiter:
    __slots__ = ("tick", "rows", "size", "span")
    def __eq__(self, other):
        return isinstance(other, Limiter) and self.rows == other.rows
    def __init__(self, limit, seconds, clock):
        self.tick, self.rows, self.size, self.span = clock, [], limit, seconds
        if limit <= 0 or not seconds > 0:
            raise Refused
        clock()
    def allow(self, key):
        since = self.tick() - self.span
        recent = [when for name, when in self.rows if name == key and when > since]
        free = self.size - len(recent)
        if free > 0:
            self.rows = [*self.rows, (key, self.tick())]
        return free > 0
"""
RING: Final = """
class Limiter:
    def __init__(self, limit, seconds, clock):
        limit, seconds = int(limit), float(seconds)
        if seconds <= 0 or limit < 1:
            raise ValueError(limit, seconds)
        self.limit, self.seconds, self.clock = limit, seconds, clock
        self.rings, self.turns = {}, {}
    def allow(self, key):
        ring = self.rings.setdefault(key, {})
        turn = self.turns.get(key, 0)
        now, oldest = self.clock(), ring.get(turn)
        if oldest is not None and now - oldest < self.seconds:
            return False
        ring[turn] = now
        self.turns[key] = (turn + 1) % self.limit
        return True
"""
ENDS: Final = """
from heapq import heappop, heappush
class Limiter:
    def __init__(self, limit, seconds, clock):
        if limit < 1 or seconds <= 0:
            raise ValueError("nothing would be allowed")
        self.limit, self.seconds, self.clock = limit, seconds, clock
        self.begin = clock()
        self.ends, self.counts = [], {}
    def allow(self, key):
        if not isinstance(key, str):
            raise TypeError(key)
        now = self.clock()
        while self.ends and self.ends[0][0] <= now:
            _, gone = heappop(self.ends)
            self.counts[gone] -= 1
        fine = self.counts.get(key, 0) < self.limit
        if fine:
            self.counts[key] = self.counts.get(key, 0) + 1
            heappush(self.ends, (now + self.seconds, key))
        return fine
"""

FAULTS: Final = {
    "one call too many is allowed": (DEQUES, "len(times) >= self._limit => len(times) > self._limit"),
    "one call too few is allowed": (ROWS, "if free > 0 => if free > 1", "return free > 0 => return free > 1"),
    "every limit is 1": (RING, "self.clock = limit, => self.clock = 1,"),
    "it is too early after exactly these seconds": (DEQUES, "times[0] <= now => times[0] < now"),
    "a call counts a second too short": (RING, "now - oldest < self.seconds => now - oldest < self.seconds - 1"),
    "a call counts a second too long": (ENDS, "self.ends[0][0] <= now => self.ends[0][0] + 1 <= now"),
    "a call counts forever": (ROWS, " and when > since => "),
    "fractions of a second are cut off": (DEQUES, "now = self._clock() => now = int(self._clock())"),
    "seconds are whole": (RING, "now - oldest < self.seconds => now - oldest < int(self.seconds)"),
    "a refused call counts": (
        DEQUES,
        "return False => times.append(now)\n            times.popleft()\n            return False",
    ),
    "a refused call counts as one more": (ROWS, "if free > 0: => if True:"),
    "a refused call takes the others back": (ENDS, "return fine => self.counts[key] *= fine\n        return fine"),
    "a window begins with the first call": (DEQUES, "while times => if times", "times.popleft() => times.clear()"),
    "a window ends after a pause": (
        DEQUES,
        "while times and times[0] => if times and times[-1]",
        "times.popleft() => times.clear()",
    ),
    "windows are aligned with the clock": (ROWS, "self.tick() - self.span => self.tick() // self.span * self.span - 0.001"),
    "calls are spread evenly": (
        ROWS,
        "self.size - len(recent) => not recent or self.tick() - recent[-1] >= self.span / self.size",
    ),
    "calls become free bit by bit": (
        RING,
        "now - oldest < self.seconds => now - ring[(turn or self.limit) - 1] < self.seconds / self.limit",
    ),
    "all keys are counted together": (ROWS, "name == key and => "),
    "capitals do not count": (DEQUES, "setdefault(key, => setdefault(key.lower(),"),
    "spaces do not count": (RING, "ring = self. => key = key.strip()\n        ring = self."),
    "only one key is remembered": (
        RING,
        "ring = self.rings. => self.rings = {key: self.rings.get(key, {})}\n        ring = self.rings.",
    ),
    "all limiters share their calls": (DEQUES, "self._times = {} => self._times = globals().setdefault('times', {})"),
    "a new limiter empties the older ones": (
        DEQUES,
        "self._times = {} => self._times = globals().setdefault('times', {})\n        self._times.clear()",
    ),
    "the clock of the machine is used": (RING, "self.clock(), ring => __import__('time').monotonic(), ring"),
    "the clock is read only once": (ENDS, "now = self.clock() => now = self.begin"),
    "0 is no time": (RING, "oldest is not None => oldest"),
    "time begins at 0": (RING, "ring.get(turn) => ring.get(turn, 0.0)"),
    "no time is below 0": (DEQUES, "now = self._clock() => now = max(self._clock(), 0)"),
    "a limit of 0 is accepted": (DEQUES, "limit < 1 => limit < 0"),
    "a limit below 0 is accepted": (ENDS, "limit < 1 => limit == 0"),
    "0 seconds are accepted": (RING, "seconds <= 0 => seconds < 0"),
    "fewer than 0 seconds are accepted": (ROWS, "not seconds > 0 => seconds == 0"),
    "less than a second is refused": (DEQUES, "if seconds <= 0 => if seconds < 1"),
    "a limit of 1 is refused": (ROWS, "limit <= 0 => limit <= 1"),
    "a wrong limit is an AssertionError": (DEQUES, 'raise ValueError(f"a limit of {limit}") => raise AssertionError'),
    "wrong seconds are a TypeError": (DEQUES, 'raise ValueError(f"{seconds} seconds") => raise TypeError'),
    "a refusal is None": (RING, "return False => return None"),
    "a refusal is an exception": (DEQUES, "return False => raise PermissionError(key)"),
    "every answer is True": (ENDS, "return fine => return True"),
}
"""What a broken limiter does wrong: the correct limiter it is based on, and the edits, `old => new`, that break it."""


def _broken(right: str, *edits: str) -> str:
    """Return the source after these edits. Raise `ValueError` if an old text does not occur exactly once."""
    for edit in edits:
        old, new = edit.split(" => ")
        if right.count(old) != 1:
            raise ValueError(f"{old!r} occurs {right.count(old)} times: write an edit whose old text occurs once.")
        right = right.replace(old, new)
    return right


RIGHT: Final = (DEQUES, ROWS, RING, ENDS)
BROKEN: Final = tuple(_broken(*fault) for fault in FAULTS.values())
MIXED: Final = (DEQUES, *sorted((*RIGHT, *BROKEN), key=lambda limiter: sha256(limiter.encode()).digest()))
"""A correct limiter, and then all limiters in an order that reveals nothing."""
WORDS: Final = {"failed": "fails", "skipped": "is skipped", "expected": "is expected to fail"}


def _try(attempt: Attempt, limiter: str) -> dict[str, Any]:
    attempt.show("python -m unittest q18_unittest_case.py")
    return attempt.run(scenarios.run_tests, limiter)


def _refusal(report: dict[str, Any]) -> str:
    """Return what did not pass, or an empty string if there were tests and all of them passed."""
    for name, outcome, message in report["others"]:
        permitted = " (a ValueError, too)" if message.endswith("Refused") else ""
        return f"{name} {WORDS[outcome]} with a limiter that keeps the contract: {message}{permitted}"
    return "" if report["passed"] else "no test was found: names of test methods begin with test"


def test_broken_limiters_are_caught(attempt: Attempt) -> None:
    """With every broken limiter at least one test fails, and with the correct ones among them none does."""
    # The first property: an attempt cannot know yet which limiters occur more often.
    caught = 0
    for limiter in MIXED:
        report = _try(attempt, limiter)
        if limiter in RIGHT:
            holds(not _refusal(report), _refusal(report))
        else:
            caught += any(outcome == "failed" for _, outcome, _ in report["others"])
    holds(caught == len(BROKEN), f"{caught} of {len(BROKEN)} broken limiters were caught")


@settings(max_examples=5)
@given(before=st.sampled_from(BROKEN), limiter=st.sampled_from(RIGHT))
@example(before="", limiter=DEQUES)
@example(before="", limiter=ROWS)
@example(before="", limiter=RING)
@example(before="", limiter=ENDS)
def test_right_limiters_pass(attempt: Attempt, before: str, limiter: str) -> None:
    """There is at least one test, and all pass with every limiter that keeps the contract, whatever ran before it."""
    if before:
        _try(attempt, before)
    report = _try(attempt, limiter)
    holds(not _refusal(report), _refusal(report))
