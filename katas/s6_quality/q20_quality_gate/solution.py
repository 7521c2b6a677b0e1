"""Stays close to the old code: the same steps, with types, names for the numbers, and one `except`."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

CENT_DIGITS = 2
DAYS_OF_GRACE = 14


def to_cents(text: str) -> int | None:
    """Return a price in whole cents, or `None` if the text is not a price."""
    euros, _, cents = text.strip().partition(".")
    if not (euros.isdigit() and cents.isdigit() and len(cents) == CENT_DIGITS):
        return None
    try:
        return int(euros) * 100 + int(cents)
    except ValueError:
        # `isdigit` is true for "²", but `int` does not accept it.
        return None


def totals(orders: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Return the sum of the cents for each customer, in the order of their first orders."""
    found: dict[str, int] = {}
    for customer, cents in orders:
        found[customer] = found.get(customer, 0) + cents
    return found


def overdue(due: Mapping[str, date], today: date, skip: Collection[str] = ()) -> list[str]:
    """Return the customers who are more than two weeks late, sorted, without those to skip."""
    return sorted(customer for customer, day in due.items() if (today - day).days > DAYS_OF_GRACE and customer not in skip)


def describe(customer: str, cents: int, note: str | None = None) -> str:
    """Return a line of the invoice, with the note in brackets if there is one."""
    line = f"{customer}: {cents // 100}.{cents % 100:02}"
    return line if note is None else f"{line} ({note})"
