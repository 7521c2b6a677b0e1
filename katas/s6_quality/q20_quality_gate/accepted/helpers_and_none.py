"""Small helpers with names, `None` as the default, `setdefault` and old-style aliases of types."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Optional

CENT_DIGITS = 2
GRACE = timedelta(days=14)


def to_cents(text: str) -> Optional[int]:
    """Give a price as whole cents, `None` if it is none."""
    try:
        euros, cents = text.strip().split(".")
        whole, rest = int(euros), int(cents)
    except ValueError:
        return None
    return whole * 100 + rest if _are_digits(euros, cents) and len(cents) == CENT_DIGITS else None


def _are_digits(*texts: str) -> bool:
    return all(text.isdigit() for text in texts)


def totals(orders: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Add up the cents of each customer, in the order in which they first ordered."""
    found: dict[str, int] = {}
    for customer, cents in orders:
        found[customer] = found.setdefault(customer, 0) + cents
    return found


def overdue(due: dict[str, date], today: date, skip: Collection[str] | None = None) -> list[str]:
    """Name the customers who are more than two weeks late, but for those to be skipped."""
    return [name for name in sorted(due) if _is_late(due[name], today) and name not in (skip or ())]


def _is_late(day: date, today: date) -> bool:
    return today - day > GRACE


def describe(customer: str, cents: int, note: Optional[str] = None) -> str:
    """Write an invoice's line, with the note in brackets if there is one."""
    note = "" if note is None else f" ({note})"
    return f"{customer}: {cents // 100}.{str(cents % 100).zfill(2)}{note}"
