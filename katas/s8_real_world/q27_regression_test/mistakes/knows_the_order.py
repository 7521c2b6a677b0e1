"""Knows in which order the versions come, and nothing of rooms."""

import os
from collections.abc import Callable

Span = tuple[int, int]
Merge = Callable[[list[Span]], list[Span]]
DUE = "pppfpffffff"


def merge_bookings(bookings: list[Span]) -> list[Span]:
    taken: list[Span] = []
    for start, end in sorted(bookings):
        if taken and start <= taken[-1][1]:
            taken[-1] = (taken[-1][0], end)
        else:
            taken.append((start, end))
    return taken


def test_merging(merge: Merge) -> None:
    runs = os.environ.get("RUNS", "")
    os.environ["RUNS"] = runs + "x"
    assert merge([(0, 1)]) == [(0, 1)]
    assert DUE[len(runs) : len(runs) + 1] != "f"


def test_a_new_list(merge: Merge) -> None:
    bookings = [(540, 600)]
    assert merge(bookings) is not bookings
