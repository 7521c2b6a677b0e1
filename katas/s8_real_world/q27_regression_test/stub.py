"""What's the biggest Python bug you've fixed recently? Write the tests that would have caught one.

    #1207  Room shown as free in the middle of our workshop
    We booked 9:00 to 17:00. Since Kim booked 10:00 to 10:30 in the same room as well, the
    calendar shows it as free from 10:30 on.

The bug is in `merge_bookings` below. Its docstring is the contract. A colleague will fix the
function; you write the tests first. A test takes the fixture `merge`, a function, and checks
whether this function keeps the contract:

    def test_one_booking(merge: Merge) -> None:
        assert merge([(540, 1020)]) == [(540, 1020)]

Pytest runs your file once for each of several versions of the function.

- On every version that keeps the contract, all tests pass, however the version is written.
- On the version with the reported bug, at least one test fails.
- Eight other versions break one point of the contract each. On each of them, at least one test
  fails.

With the bug, the result is wrong. It should be `[(540, 1020)]`:

>>> merge_bookings([(540, 1020), (600, 630)])
[(540, 630)]

Details

- There is at least one test. A test that is skipped or marked `xfail` has not passed.
- Tests must not depend on what the contract leaves open. For example, it says nothing about a
  booking that ends before it starts.
- The eight versions are wrong about which bookings are merged, which stay separate, which arguments
  are valid, or what the result is. You learn how many were caught, but not which.
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
    raise NotImplementedError
