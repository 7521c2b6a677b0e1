"""Counts two weeks back, where the calendar may not begin yet."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

CENT_DIGITS = 2
GRACE = timedelta(days=14)


def to_cents(text: str) -> int | None:
    """Give a price as whole cents, `None` if it is none."""
    euros, _, cents = text.strip().partition(".")
    if not (euros.isdigit() and cents.isdigit() and len(cents) == CENT_DIGITS):
        return None
    try:
        return int(euros) * 100 + int(cents)
    except ValueError:
        # A digit such as "²" stands for no number.
        return None


def totals(orders: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Add up the cents of each customer, in the order in which they first ordered."""
    found: dict[str, int] = {}
    for customer, cents in orders:
        found[customer] = found.get(customer, 0) + cents
    return found


def overdue(due: Mapping[str, date], today: date, skip: Collection[str] = ()) -> list[str]:
    """Name the customers who are more than two weeks late, but for those to be skipped."""
    return sorted(customer for customer, day in due.items() if day < today - GRACE and customer not in skip)


def describe(customer: str, cents: int, note: str | None = None) -> str:
    """Write an invoice's line, with the note in brackets if there is one."""
    line = f"{customer}: {cents // 100}.{cents % 100:02}"
    return line if note is None else f"{line} ({note})"
