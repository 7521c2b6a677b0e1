"""Draws days as strings, one character per minute, and converts them with a helper."""

import re
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


def spans(line: str) -> list[Span]:
    """Return the bookings in a line such as `..==..===`."""
    return [found.span() for found in re.finditer("=+", line)]


PICTURES = {
    "report": (["=========", "..==....."], "========="),
    "report, the other way round": (["..==.....", "========="], "========="),
    "nothing": ([], ""),
    "blank": (["......"], ""),
    "touch": (["===......", "...==...."], "=====...."),
    "gap": (["===......", "....==..."], "===.==..."),
    "late before early": (["......===", "==.......", ".==......"], "===...==="),
    "same start": (["=====....", "==......."], "=====...."),
    "same start, the other way round": (["==.......", "=====...."], "=====...."),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(merge: Merge, name: str) -> None:
    lines, drawn = PICTURES[name]
    bookings = [span for line in lines for span in spans(line)]
    kept = tuple(bookings)
    assert merge(bookings) == spans(drawn)
    assert tuple(bookings) == kept


def test_a_new_list(merge: Merge) -> None:
    bookings = [(540, 600)]
    assert merge(bookings) is not bookings
