"""What mypy must make of the four functions."""

from datetime import date
from typing import assert_type

from .solution import describe, overdue, to_cents, totals

DAY = date(2026, 11, 22)


def cents_or_none() -> None:
    """Let `to_cents` take a text and give an int or None."""
    assert_type(to_cents("12.50"), int | None)


def cents_by_customer() -> None:
    """Let `totals` take a list or a tuple of pairs and give a dict of ints."""
    assert_type(totals([("Ada", 1250), ("Bo", 500)]), dict[str, int])
    assert_type(totals((("Ada", 1250), ("Bo", 500))), dict[str, int])


def customers_in_a_list() -> None:
    """Let `overdue` take dates by customer and any collection to skip, and give a list of texts."""
    due: dict[str, date] = {"Ada": DAY}
    assert_type(overdue(due, DAY), list[str])
    assert_type(overdue(due, DAY, ["Ada"]), list[str])
    assert_type(overdue(due, DAY, skip={"Ada"}), list[str])
    assert_type(overdue(due, DAY, frozenset({"Ada"})), list[str])
    assert_type(overdue(due, DAY, due), list[str])


def a_text() -> None:
    """Let `describe` take a text, an int, and perhaps a note, and give a text."""
    assert_type(describe("Ada", 5), str)
    assert_type(describe("Ada", 5, "paid"), str)
    assert_type(describe("Ada", 5, note=None), str)
