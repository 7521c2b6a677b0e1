"""What's the biggest Python bug you've fixed recently? Write the tests that would have caught one.

    #1207  Room shown as free in the middle of our workshop
    We booked 9:00 to 17:00. Since Kim booked 10:00 to 10:30 in the same room as well, the
    calendar shows it as free from 10:30 on.

The bug is in `merge_bookings` below. Its docstring is the contract. A colleague will fix the
function; you write the tests first. A test takes the fixture `merge`, a function, and checks
whether this function keeps the contract:

    def test_one_booking(merge: Merge) -> None:
        assert merge([(540, 1020)]) == [(540, 1020)]

Pytest runs your file once for each of several versions of the function, which you do not see.

- There is at least one test.
- On every version that keeps the contract, all tests pass, however the version is written. A test
  that is skipped or marked `xfail` has not passed.
- On the version with the reported bug, at least one test fails.
- Eight other versions break one point of the contract each: what is merged, what is not, what may
  come in, what is returned. On each of them, at least one test fails.
- Tests must not demand what the contract leaves open, for example for a booking that ends before
  it starts.

>>> reported = [(540, 1020), (600, 630)]
>>> expected = [(540, 1020)]
>>> merge_bookings(reported) == expected  # as long as the bug is there
False

Details

- You learn how many versions were caught, but not which.
- With the fixture `merge` below you can run the file yourself. The judge replaces it.
- Use only `pytest` and the standard library, without a `conftest.py` and without plugins.
- All tests together may take two seconds of processor time per version.
"""

from collections.abc import Callable

import pytest

Booking = tuple[int, int]
Merge = Callable[[list[Booking]], list[Booking]]


def merge_bookings(bookings: list[Booking]) -> list[Booking]:
    """Return the times at which the room is taken, earliest first.

    Bookings and times are pairs of minutes since midnight, without the end:
    `0 <= start < end <= 1440`. The bookings are in any order. There may be none, and several may
    start together or be equal. Bookings that overlap become one time, and so do bookings that
    touch: one ends in the minute in which the other starts. If a minute is free between two
    bookings, there are two times. The result is a new list, and the argument is not changed.
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
    raise NotImplementedError
