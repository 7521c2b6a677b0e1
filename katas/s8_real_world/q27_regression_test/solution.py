"""What's the biggest Python bug you've fixed recently? Write the tests that would have caught one.

The bug report of the day:

    #1207  Room shown as free in the middle of our workshop
    We booked 9:00 to 17:00. Since Kim booked 10:00 to 10:30 in the same room as well, the
    calendar shows it as free from 10:30 on.

`merge_bookings` below is what did it; its docstring is the contract. Somebody else is mending it,
and your part comes first: the tests. Write `test_*` functions that take the fixture `merge` and hold
whatever function it gives to the contract:

    def test_one_booking(merge: Merge) -> None:
        assert merge([(540, 1020)]) == [(540, 1020)]

Where one bug was, its relatives live. Real pytest runs your file, afresh for each of several
versions of the function that you never see:

- There is at least one test, and on every version that keeps the contract, however it is written,
  all of them pass. A test that is skipped or marked `xfail` has not passed.
- On the version with the reported bug at least one test fails.
- So it does on each of seven others, which break one point of the contract each: what is merged,
  what is not, what comes in, what comes out. You hear how many were caught, never which.
- `pytest` and the standard library are all there is: no `conftest.py`, no plugins.

The fixture `merge` lets you run the file at your own desk; the judge's versions take its place.
What the contract leaves open, such as bookings that end before they start, no test may ask for.

The report, as a call, and what is due:

>>> reported = [(540, 1020), (600, 630)]
>>> due = [(540, 1020)]
>>> merge_bookings(reported) == due  # as long as the bug is there
False
"""

from collections.abc import Callable

import pytest

Booking = tuple[int, int]
Merge = Callable[[list[Booking]], list[Booking]]


def merge_bookings(bookings: list[Booking]) -> list[Booking]:
    """Give the times at which the room is taken, earliest first.

    Bookings and times are pairs of minutes since midnight, the end not included:
    `0 <= start < end <= 1440`. The bookings come in any order; there may be none, and several may
    start together or be the same. Bookings that overlap make one time, and so do those that touch,
    one ending in the minute in which the other starts. Where a minute is free between them, there
    are two times. What comes back is a new list; the one that was given stays as it is.
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
    """Give the function that is tried."""
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
    """What is taken comes out, whatever the order, and what was given stays as it was."""
    before = bookings.copy()
    assert merge(bookings) == taken
    assert bookings == before


def test_a_new_list(merge: Merge) -> None:
    """The list that comes back is the caller's own."""
    bookings = [(540, 600)]
    merge(bookings).clear()
    assert bookings == [(540, 600)]
