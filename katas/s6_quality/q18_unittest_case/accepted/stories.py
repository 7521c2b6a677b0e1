"""Writes each case as one line of times, and builds a test for each line in `load_tests`; the clock is a mock."""

import unittest
from collections.abc import Callable
from typing import Protocol
from unittest.mock import Mock


class RateLimiter(Protocol):
    """A rate limiter; the contract is in the brief."""

    def __init__(self, limit: int, seconds: float, clock: Callable[[], float]) -> None: ...
    def allow(self, key: str) -> bool: ...


STORIES = """
1 per 4:    0 -0 -1 -3.5 4 -4 -7.75 8
2 per 4:    0 0 -0 -3 4 4 -4
2 per 4:    0 3 -3 4 -4 -6 7 -7
2 per 4:    0 2 -2 -3 4 -5 6
3 per 6:    0 1 2 -3 -5 6 -6 7 8
4 per 2:    0 0 0 0 -0 -1 2 2 2 2 -2
1 per 0.5:  0 -0.25 0.5 -0.75 1
1 per 2.5:  0 -2 -2.25 2.5 -4.5 5
1 per 4:    0.5 -4 -4.25 4.5
1 per 4:    0 -1 -2 -3 4
"""
"""A minus means that the call at this time is refused."""


class Story(unittest.TestCase):
    limiter_class: type[RateLimiter]

    def __init__(self, story: str = "1 per 4: 0", start: float = 0.0) -> None:
        super().__init__("check")
        self.story, self.start = story, start

    def check(self) -> None:
        rule, _, calls = self.story.partition(":")
        limit, seconds = rule.split(" per ")
        clock = Mock(return_value=self.start)
        limiter = self.limiter_class(int(limit), float(seconds), clock)
        for call in calls.split():
            clock.return_value = self.start + float(call.lstrip("-"))
            self.assertIs(limiter.allow("me"), not call.startswith("-"), f"{call} in {self.story} from {self.start}")


class RateLimiterTest(unittest.TestCase):
    limiter_class: type[RateLimiter]

    def setUp(self) -> None:
        self.clock = Mock(return_value=5.0)
        self.limiters = [self.limiter_class(1, 9, self.clock) for _ in range(2)]
        self.limiters[0].allow("me")

    def test_others_do_not_matter(self) -> None:
        allowed = [key for key in ("you", "Me", "me ", "me") if self.limiters[0].allow(key)]
        self.assertListEqual(allowed, ["you", "Me", "me "])

    def test_other_limiters_do_not_matter(self) -> None:
        self.assertTrue(self.limiters[1].allow("me"))
        self.limiter_class(1, 9, self.clock)
        self.assertFalse(self.limiters[0].allow("me"))

    def test_nonsense(self) -> None:
        for limit, seconds in [(0, 9), (-1, 9), (1, 0), (1, -1)]:
            with self.assertRaises(ValueError, msg=f"{limit} per {seconds}"):
                self.limiter_class(limit, seconds, self.clock)


def load_tests(loader: unittest.TestLoader, _tests: unittest.TestSuite, _pattern: str | None) -> unittest.TestSuite:
    suite = loader.loadTestsFromTestCase(RateLimiterTest)
    suite.addTests(Story(story, start) for story in STORIES.strip().splitlines() for start in (0.0, -20.0, 300.0))
    return suite
