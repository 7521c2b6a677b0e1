"""Uses small named helpers, `None` as the default, `setdefault` and `Optional`."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Optional

CENT_DIGITS = 2
GRACE = timedelta(days=14)


def to_cents(text: str) -> Optional[int]:
    """Return a price in whole cents, or `None` if the text is not a price."""
    try:
        euros, cents = text.strip().split(".")
        whole, rest = int(euros), int(cents)
    except ValueError:
        return None
    return whole * 100 + rest if _are_digits(euros, cents) and len(cents) == CENT_DIGITS else None


def _are_digits(*texts: str) -> bool:
    return all(text.isdigit() for text in texts)


def totals(orders: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return the sum of the cents for each customer, in the order of their first orders."""
    found: dict[str, int] = {}
    for customer, cents in orders:
        found[customer] = found.setdefault(customer, 0) + cents
    return found


def overdue(due: dict[str, date], today: date, skip: Collection[str] | None = None) -> list[str]:
    """Return the customers who are more than two weeks late, sorted, without those to skip."""
    return [name for name in sorted(due) if _is_late(due[name], today) and name not in (skip or ())]


def _is_late(day: date, today: date) -> bool:
    return today - day > GRACE


def describe(customer: str, cents: int, note: Optional[str] = None) -> str:
    """Return a line of the invoice, with the note in brackets if there is one."""
    note = "" if note is None else f" ({note})"
    return f"{customer}: {cents // 100}.{str(cents % 100).zfill(2)}{note}"
