"""Uses a `unittest` class with a helper that tries every order of the bookings."""

import unittest
from collections.abc import Callable
from itertools import permutations

import pytest

Span = tuple[int, int]
Merge = Callable[[list[Span]], list[Span]]


def merge_bookings(bookings: list[Span]) -> list[Span]:
    taken: list[Span] = []
    for start, end in sorted(bookings):
        if taken and start <= taken[-1][1]:
            taken[-1] = (taken[-1][0], end)
        else:
            taken.append((start, end))
    return taken


class TestMerging(unittest.TestCase):
    merge: Merge

    @pytest.fixture(autouse=True)
    def given(self, merge: Merge) -> None:
        self.merge = merge

    def check(self, bookings: list[Span], *taken: Span) -> None:
        for order in permutations(bookings):
            day = list(order)
            with self.subTest(day=day):
                self.assertListEqual(self.merge(day), list(taken))
                self.assertSequenceEqual(day, order)

    def test_1207(self) -> None:
        self.check([(540, 1020), (600, 630)], (540, 1020))

    def test_neighbours(self) -> None:
        self.check([(0, 10), (10, 20)], (0, 20))
        self.check([(0, 10), (11, 20)], (0, 10), (11, 20))

    def test_empty(self) -> None:
        self.check([])

    def test_steps(self) -> None:
        self.check([(0, 10), (5, 15), (14, 20)], (0, 20))

    def test_same_start(self) -> None:
        self.check([(5, 10), (5, 20), (5, 7)], (5, 20))


def test_a_new_list(merge: Merge) -> None:
    bookings = [(540, 600)]
    assert merge(bookings) is not bookings
