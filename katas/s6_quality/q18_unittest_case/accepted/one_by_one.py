"""Has one method for each point of the contract, with plain assertions and a clock in a list."""

from collections.abc import Callable
from typing import Protocol
from unittest import TestCase


class RateLimiter(Protocol):
    """A rate limiter; the contract is in the brief."""

    def __init__(self, limit: int, seconds: float, clock: Callable[[], float]) -> None: ...
    def allow(self, key: str) -> bool: ...


class RateLimiterTest(TestCase):
    limiter_class: type[RateLimiter]

    def setUp(self) -> None:
        self.time = [0.0]

    def make(self, limit: int, seconds: float) -> RateLimiter:
        return self.limiter_class(limit=limit, seconds=seconds, clock=lambda: self.time[0])

    def assert_allowed(self, limiter: RateLimiter, at: float, key: str = "x") -> None:
        self.time[0] = at
        self.assertIs(limiter.allow(key), True)

    def assert_refused(self, limiter: RateLimiter, at: float, key: str = "x") -> None:
        self.time[0] = at
        self.assertIs(limiter.allow(key), False)

    def test_three_calls_at_once(self) -> None:
        limiter = self.make(3, 60)
        for _ in range(3):
            self.assert_allowed(limiter, at=0)
        self.assert_refused(limiter, at=0)

    def test_limit_of_ten(self) -> None:
        limiter = self.make(10, 60)
        for second in range(10):
            self.assert_allowed(limiter, at=second)
        self.assert_refused(limiter, at=10)
        self.assert_allowed(limiter, at=60)
        self.assert_refused(limiter, at=60)

    def test_exactly_one_window_later(self) -> None:
        limiter = self.make(1, 60)
        self.assert_allowed(limiter, at=7)
        self.assert_refused(limiter, at=66.5)
        self.assert_allowed(limiter, at=67)
        self.assert_refused(limiter, at=126)

    def test_sliding(self) -> None:
        limiter = self.make(2, 60)
        self.assert_allowed(limiter, at=0)
        self.assert_allowed(limiter, at=50)
        self.assert_refused(limiter, at=59)
        self.assert_allowed(limiter, at=60)
        self.assert_refused(limiter, at=61)
        self.assert_refused(limiter, at=109)
        self.assert_allowed(limiter, at=110)

    def test_refused_calls_do_not_count(self) -> None:
        limiter = self.make(1, 60)
        self.assert_allowed(limiter, at=0)
        self.assert_refused(limiter, at=59)
        self.assert_allowed(limiter, at=60)

    def test_fractions(self) -> None:
        limiter = self.make(1, 0.75)
        self.assert_allowed(limiter, at=3.5)
        self.assert_refused(limiter, at=4)
        self.assert_allowed(limiter, at=4.25)

    def test_fraction_of_a_window(self) -> None:
        limiter = self.make(1, 2.5)
        self.assert_allowed(limiter, at=0)
        self.assert_refused(limiter, at=2.25)
        self.assert_allowed(limiter, at=2.5)

    def test_below_zero(self) -> None:
        limiter = self.make(1, 60)
        self.assert_allowed(limiter, at=-90)
        self.assert_allowed(limiter, at=-30)
        self.assert_refused(limiter, at=0)

    def test_two_keys(self) -> None:
        limiter = self.make(1, 60)
        self.assert_allowed(limiter, at=0, key="x")
        self.assert_allowed(limiter, at=0, key="y")
        self.assert_refused(limiter, at=0, key="x")
        self.assert_refused(limiter, at=0, key="y")

    def test_similar_keys(self) -> None:
        limiter = self.make(1, 60)
        self.assert_allowed(limiter, at=0, key="key")
        self.assert_allowed(limiter, at=0, key="KEY")
        self.assert_allowed(limiter, at=0, key="key ")

    def test_two_limiters(self) -> None:
        first = self.make(1, 60)
        self.assert_allowed(first, at=0)
        second = self.make(1, 60)
        self.assert_refused(first, at=0)
        self.assert_allowed(second, at=0)

    def test_limit_zero(self) -> None:
        with self.assertRaises(ValueError):
            self.make(0, 60)

    def test_negative_limit(self) -> None:
        with self.assertRaises(ValueError):
            self.make(-1, 60)

    def test_zero_seconds(self) -> None:
        with self.assertRaises(ValueError):
            self.make(1, 0)

    def test_negative_seconds(self) -> None:
        with self.assertRaises(ValueError):
            self.make(1, -1)
