"""One clock that the tests set, one table of calls and answers for `subTest`, and a test for each rule that no table shows."""

import unittest
from collections.abc import Callable
from typing import Protocol


class RateLimiter(Protocol):
    """Limits how often something may be done, separately for each key.

    Limiters share nothing. "ada", "Ada" and " ada" are three keys.
    """

    def __init__(self, limit: int, seconds: float, clock: Callable[[], float]) -> None:
        """Allow each key `limit` calls in `seconds` seconds.

        `clock()` returns the current time in seconds, and no other clock is used. The time never goes
        backwards, but may stay the same. It may begin anywhere: at 0, below 0, or far above. The clock
        may be called at any moment, any number of times. Raise `ValueError` if `limit` is below 1, or
        if `seconds` is 0 or below.
        """

    def allow(self, key: str) -> bool:
        """Return `True` if this call is allowed, and `False` if not.

        It is allowed if fewer than `limit` calls with this key were allowed in the last `seconds`
        seconds. A call that was allowed at the time t counts while the time is below `t + seconds`.
        A call that is not allowed does not count at all.
        """


class Clock:
    """A clock that shows what a test sets."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


SEQUENCES: dict[str, tuple[int, float, list[tuple[float, bool]]]] = {
    "as many as the limit at once": (2, 10, [(0, True), (0, True), (0, False), (0, False)]),
    "a limit of one": (1, 10, [(0, True), (0, False), (10, True), (10, False)]),
    "a larger limit": (5, 10, [(0.0, True)] * 5 + [(0.0, False)]),
    "until the last moment": (1, 10, [(0, True), (9.5, False), (10, True)]),
    "the window slides": (2, 10, [(0, True), (9, True), (10, True), (11, False), (18, False), (19, True)]),
    "every call counts for itself": (2, 10, [(0, True), (4, True), (9, False), (10, True), (13, False), (14, True)]),
    "a refused call does not count": (1, 10, [(0, True), (9, False), (9, False), (10, True)]),
    "fractions of a second count": (1, 10, [(0.5, True), (10, False), (10.25, False), (10.5, True)]),
    "less than a second": (1, 0.5, [(0, True), (0.25, False), (0.5, True)]),
    "seconds with a fraction": (1, 1.5, [(0, True), (1, False), (1.25, False), (1.5, True)]),
    "a long time later": (1, 10, [(0, True), (1e6, True), (1e6, False)]),
}
"""Limit, seconds, and calls with their answers; the times are those since the start."""


class RateLimiterTest(unittest.TestCase):
    """Tests of one class of limiters."""

    limiter_class: type[RateLimiter]

    def setUp(self) -> None:
        """Make a limiter that allows one call in ten seconds."""
        self.clock = Clock()
        self.limiter = self.limiter_class(1, 10, self.clock)

    def test_first_call(self) -> None:
        """The first call is allowed, and the answer is a `bool`."""
        self.assertIs(self.limiter.allow("ada"), True)

    def test_sequences(self) -> None:
        """The answers are right wherever the clock starts."""
        for name, (limit, seconds, calls) in SEQUENCES.items():
            for start in (0, -100, 1000):
                with self.subTest(name, start=start):
                    self.clock.now = start
                    limiter = self.limiter_class(limit, seconds, self.clock)
                    for time, answer in calls:
                        self.clock.now = start + time
                        self.assertIs(limiter.allow("ada"), answer, f"at {time}")

    def test_keys_are_separate(self) -> None:
        """Each key has a limit of its own, and keys that are similar are different keys."""
        for key in ("ada", "bob", "Ada", " ada", ""):
            with self.subTest(key=key):
                self.assertIs(self.limiter.allow(key), True)
        self.assertIs(self.limiter.allow("ada"), False)

    def test_limiters_are_separate(self) -> None:
        """A second limiter with the same clock neither sees nor changes the calls of the first one."""
        self.limiter.allow("ada")
        other = self.limiter_class(1, 10, self.clock)
        self.assertIs(self.limiter.allow("ada"), False)
        self.assertIs(other.allow("ada"), True)

    def test_refused_arguments(self) -> None:
        """A limit below 1 and seconds of 0 or below raise `ValueError`."""
        for limit, seconds in ((0, 10.0), (-1, 10.0), (1, 0.0), (1, -0.5), (1, -10.0)):
            with self.subTest(limit=limit, seconds=seconds), self.assertRaises(ValueError):
                self.limiter_class(limit, seconds, self.clock)
