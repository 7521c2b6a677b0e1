"""A table of edge cases for one parametrized test, and tests of the report and of the new list."""

from collections.abc import Callable

import pytest

Booking = tuple[int, int]
Merge = Callable[[list[Booking]], list[Booking]]


def merge_bookings(bookings: list[Booking]) -> list[Booking]:
    """Return the times at which the room is taken, earliest first.

    Bookings and times are pairs `(start, end)` of minutes since midnight, with
    `0 <= start < end <= 1440`. The room is free again at minute `end`. The bookings are in any
    order. There may be none, and several may start together or be equal.

    Bookings that overlap become one time. So do bookings that touch: `(540, 600)` and `(600, 630)`
    become `(540, 630)`. If a minute is free between two bookings, there are two times. The result
    is a new list, and the argument is not changed.
    """
    taken: list[Booking] = []
    for start, end in sorted(bookings):
        if taken and start <= taken[-1][1]:
            taken[-1] = (taken[-1][0], end)
        else:
            taken.append((start, end))
    return taken


@pytest.fixture(name="merge")
def _merge() -> Merge:
    """Return the function that is tested."""
    return merge_bookings


def test_report_1207(merge: Merge) -> None:
    """A short booking within a long one does not end the long one."""
    assert merge([(540, 1020), (600, 630)]) == [(540, 1020)]


CASES = {
    "none": ([], []),
    "one": ([(540, 600)], [(540, 600)]),
    "overlap": ([(540, 600), (570, 630)], [(540, 630)]),
    "touch": ([(540, 600), (600, 630)], [(540, 630)]),
    "a minute free": ([(540, 600), (601, 630)], [(540, 600), (601, 630)]),
    "in any order": ([(700, 800), (570, 630), (540, 600)], [(540, 630), (700, 800)]),
    "longer one first": ([(540, 660), (540, 600)], [(540, 660)]),
    "shorter one first": ([(540, 600), (540, 660)], [(540, 660)]),
    "the same": ([(540, 600), (540, 600)], [(540, 600)]),
    "bridged": ([(540, 600), (640, 700), (590, 650)], [(540, 700)]),
    "whole day": ([(0, 1440), (0, 1), (1439, 1440)], [(0, 1440)]),
}


@pytest.mark.parametrize(("bookings", "taken"), CASES.values(), ids=CASES)
def test_merging(merge: Merge, bookings: list[Booking], taken: list[Booking]) -> None:
    """The result is correct, whatever the order of the bookings, and the argument is not changed."""
    before = bookings.copy()
    assert merge(bookings) == taken
    assert bookings == before


def test_a_new_list(merge: Merge) -> None:
    """The result is a new list: clearing it does not change the argument."""
    bookings = [(540, 600)]
    merge(bookings).clear()
    assert bookings == [(540, 600)]
