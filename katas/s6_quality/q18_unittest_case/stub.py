"""What are some Python testing tools you've used? Find every broken rate limiter with `unittest`.

`unittest` is always there: Python itself is tested with it. You get a contract, the docstrings of
`RateLimiter` below. Write a `unittest.TestCase` whose tests check the class `self.limiter_class`:

    def test_first_call(self) -> None:
        limiter = self.limiter_class(1, 60, lambda: 0.0)
        self.assertIs(limiter.allow("ada"), True)

Your file runs once for each of many limiters.

- With every limiter that keeps the contract, however it is written, all tests pass.
- With every broken limiter, at least one test fails. Each of them breaks one point of the contract.
  Some are wrong only at an edge: the last allowed call, the last moment, 0, or a fraction.
- Tests must not depend on what the contract leaves open: the texts of errors, whether an error is a
  subclass of `ValueError`, arguments of other types, when and how often the clock is called, and
  how a limiter stores anything.
- `pytest` and `time.sleep` are banned. Tests do not wait: they pass a clock of their own.

With `seconds=10`, a call at 19 counts only the allowed calls after 9:

>>> allowed, now, seconds = [0.0, 9.0, 9.5], 19.0, 10
>>> [time for time in allowed if time > now - seconds]
[9.5]

A limiter that returns `None` is broken, but not every assertion notices:

>>> unittest.TestCase().assertFalse(None)

Details

- There must be at least one test. Tests that are skipped or expected to fail have not passed. A run
  may take two seconds of processor time, and right limiters may be slow.
- You learn how many broken limiters were caught, but not which ones.
- `limiter_class` is set on all test classes of the file before any test runs. For your own runs with
  `python -m unittest FILE`, write a limiter and set it yourself; the judge replaces it.
- Tests may pass all arguments by name. The contract does not say how floats are rounded: use times
  whose sums are exact, such as 0.5.
"""

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


class RateLimiterTest(unittest.TestCase):
    """Tests of one class of limiters."""

    limiter_class: type[RateLimiter]

    def test_first_call(self) -> None:
        """The first call is allowed."""
        raise NotImplementedError
