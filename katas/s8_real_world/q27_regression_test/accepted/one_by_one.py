"""Has one test for each sentence of the contract."""

from collections.abc import Callable

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


def test_long_booking_with_a_short_one_inside(merge: Merge) -> None:
    assert merge([(60, 600), (120, 180)]) == [(60, 600)]
    assert merge([(120, 180), (60, 600)]) == [(60, 600)]


def test_nothing(merge: Merge) -> None:
    assert merge([]) == []


def test_apart(merge: Merge) -> None:
    assert merge([(60, 120), (180, 240)]) == [(60, 120), (180, 240)]


def test_a_single_minute_apart(merge: Merge) -> None:
    assert merge([(60, 120), (121, 180)]) == [(60, 120), (121, 180)]


def test_back_to_back(merge: Merge) -> None:
    assert merge([(60, 120), (120, 180)]) == [(60, 180)]


def test_any_order(merge: Merge) -> None:
    assert merge([(300, 360), (60, 120), (90, 240)]) == [(60, 240), (300, 360)]


def test_same_start(merge: Merge) -> None:
    assert merge([(60, 120), (60, 90)]) == [(60, 120)]
    assert merge([(60, 90), (60, 120)]) == [(60, 120)]


def test_list_is_left_alone(merge: Merge) -> None:
    given = [(300, 360), (60, 120)]
    merge(given)
    assert given == [(300, 360), (60, 120)]


def test_a_new_list(merge: Merge) -> None:
    bookings = [(540, 600)]
    assert merge(bookings) is not bookings
