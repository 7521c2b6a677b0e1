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
    raise NotImplementedError
