"""The types of the four functions."""

from datetime import date
from typing import assert_type

from .solution import describe, overdue, to_cents, totals

DAY = date(2026, 11, 22)


def cents_or_none() -> None:
    """`to_cents` accepts a string and returns an int or None."""
    assert_type(to_cents("12.50"), int | None)


def cents_by_customer() -> None:
    """`totals` accepts a list or a tuple of pairs and returns a dict of ints."""
    assert_type(totals([("Ada", 1250), ("Bo", 500)]), dict[str, int])
    assert_type(totals((("Ada", 1250), ("Bo", 500))), dict[str, int])


def customers_in_a_list() -> None:
    """`overdue` accepts a dict of dates and any collection to skip, and returns a list of strings."""
    due: dict[str, date] = {"Ada": DAY}
    assert_type(overdue(due, DAY), list[str])
    assert_type(overdue(due, DAY, ["Ada"]), list[str])
    assert_type(overdue(due, DAY, skip={"Ada"}), list[str])
    assert_type(overdue(due, DAY, frozenset({"Ada"})), list[str])
    assert_type(overdue(due, DAY, due), list[str])


def a_text() -> None:
    """`describe` accepts a string, an int and an optional note, and returns a string."""
    assert_type(describe("Ada", 5), str)
    assert_type(describe("Ada", 5, "paid"), str)
    assert_type(describe("Ada", 5, note=None), str)
