"""Compares seeded random days with a simple model that walks through the minutes."""

import random
from collections.abc import Callable

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


def walk(bookings: list[Span]) -> list[Span]:
    """Return the merged bookings, found minute by minute."""
    taken: list[Span] = []
    since: int | None = None
    for minute in range(1441):
        busy = any(start <= minute < end for start, end in bookings)
        if busy and since is None:
            since = minute
        elif since is not None and not busy:
            taken.append((since, minute))
            since = None
    return taken


@pytest.mark.parametrize("seed", range(40))
def test_like_walking(merge: Merge, seed: int) -> None:
    chance = random.Random(seed)
    days = 1430 + 10 * (seed % 2)
    bookings = []
    for _ in range(chance.choice([0, 1, 2, 3, 4, 5])):
        start = chance.randint(days - 12, days - 2)
        bookings.append((start, chance.randint(start + 1, days)))
    given = list(bookings)
    assert merge(given) == walk(bookings)
    assert given == bookings


def test_report(merge: Merge) -> None:
    assert merge([(540, 1020), (600, 630)]) == [(540, 1020)]


def test_a_new_list(merge: Merge) -> None:
    bookings = [(540, 600)]
    assert merge(bookings) is not bookings
