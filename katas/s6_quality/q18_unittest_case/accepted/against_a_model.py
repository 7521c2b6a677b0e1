"""Compares the limiter with a simple model, for many random calls with fixed seeds; the clock moves in quarters of a second."""

import random
import unittest
from collections.abc import Callable
from typing import Protocol


class RateLimiter(Protocol):
    """A rate limiter; the contract is in the brief."""

    def __init__(self, limit: int, seconds: float, clock: Callable[[], float]) -> None: ...
    def allow(self, key: str) -> bool: ...


class Model:
    """The contract as a list of all allowed calls."""

    def __init__(self, limit: int, seconds: float, clock: Callable[[], float]) -> None:
        if limit < 1 or seconds <= 0:
            raise ValueError
        self.limit, self.seconds, self.clock = limit, seconds, clock
        self.calls: list[tuple[str, float]] = []

    def allow(self, key: str) -> bool:
        now = self.clock()
        counted = [time for name, time in self.calls if name == key and now < time + self.seconds]
        if len(counted) == self.limit:
            return False
        self.calls.append((key, now))
        return True


class RateLimiterTest(unittest.TestCase):
    limiter_class: type[RateLimiter] = Model

    def test_random_calls(self) -> None:
        for seed in range(40):
            with self.subTest(seed=seed):
                self.compare(random.Random(seed))

    def compare(self, chance: random.Random) -> None:
        now = chance.choice([-5.0, 0.0, 0.25, 3.75, 200.0])
        kinds = [(chance.randint(1, 5), chance.choice([0.5, 1.0, 1.75, 2.5, 4.0])) for _ in range(2)]
        pairs = [(self.limiter_class(*kind, lambda: now), Model(*kind, lambda: now)) for kind in kinds]
        for _ in range(80):
            now += chance.choice([0, 0, 0, 0.25, 0.5, 1, 1.25, 3])
            limiter, model = chance.choice(pairs)
            key = chance.choice(["a", "a", "A", " a"])
            self.assertIs(limiter.allow(key), model.allow(key))

    def test_same_arguments(self) -> None:
        def clock() -> float:
            return 0.0

        limiters = [self.limiter_class(1, 1.0, clock) for _ in range(2)]
        self.assertEqual([limiter.allow("a") for limiter in limiters * 2], [True, True, False, False])
        self.limiter_class(1, 1.0, clock)
        self.assertFalse(limiters[0].allow("a"))

    def test_arguments(self) -> None:
        for limit in range(-2, 3):
            for seconds in (-2.0, -0.5, 0.0, 0.25, 2.0):
                with self.subTest(limit=limit, seconds=seconds):
                    if limit >= 1 and seconds > 0:
                        self.limiter_class(limit, seconds, lambda: 0.0)
                    else:
                        self.assertRaises(ValueError, self.limiter_class, limit, seconds, lambda: 0.0)
