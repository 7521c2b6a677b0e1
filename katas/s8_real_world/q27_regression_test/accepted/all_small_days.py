"""Tries every list of up to three bookings in a very short day, and counts minutes."""

from collections.abc import Callable
from itertools import combinations, product

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


SPANS = list(combinations(range(5), 2))
DAYS = [list(day) for size in range(4) for day in product(SPANS, repeat=size)]


def minutes(spans: list[Span]) -> set[int]:
    return {minute for start, end in spans for minute in range(start, end)}


def test_every_small_day(merge: Merge) -> None:
    for day in DAYS:
        taken = merge(day.copy())
        assert minutes(taken) == minutes(day), day
        edges = [edge for span in taken for edge in span]
        assert edges == sorted(set(edges)), f"{day} gives {taken}"


def test_nothing_happens_to_the_bookings(merge: Merge) -> None:
    for day in DAYS:
        before = day.copy()
        merge(day)
        assert day == before


def test_a_new_list(merge: Merge) -> None:
    bookings = [(540, 600)]
    assert merge(bookings) is not bookings
