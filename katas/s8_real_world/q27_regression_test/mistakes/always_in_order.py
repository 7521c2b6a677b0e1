"""Writes down all bookings as people do, in the order of their starts."""

from collections.abc import Callable

import pytest

Span = tuple[int, int]
Merge = Callable[[list[Span]], list[Span]]
CASES: list[tuple[list[Span], list[Span]]] = [
    ([(540, 1020), (600, 630)], [(540, 1020)]),
    ([], []),
    ([(540, 600), (600, 660)], [(540, 660)]),
    ([(540, 600), (601, 660)], [(540, 600), (601, 660)]),
    ([(540, 600), (580, 620), (700, 800)], [(540, 620), (700, 800)]),
    ([(540, 700), (540, 600)], [(540, 700)]),
]


def merge_bookings(bookings: list[Span]) -> list[Span]:
    taken: list[Span] = []
    for start, end in sorted(bookings):
        if taken and start <= taken[-1][1]:
            taken[-1] = (taken[-1][0], end)
        else:
            taken.append((start, end))
    return taken


@pytest.mark.parametrize(("bookings", "taken"), CASES)
def test_merging(merge: Merge, bookings: list[Span], taken: list[Span]) -> None:
    before = list(bookings)
    assert merge(bookings) == taken
    assert bookings == before


def test_a_new_list(merge: Merge) -> None:
    bookings = [(540, 600)]
    assert merge(bookings) is not bookings
