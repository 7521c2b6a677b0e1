"""Changes only what the gate asks for, and keeps loops, `if` and `in`."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

CENT_DIGITS = 2
DAYS_OF_GRACE = 14


def to_cents(text: str) -> int | None:
    """Return a price in whole cents, or `None` if the text is not a price."""
    try:
        euros, cents = text.strip().split(".")
        if euros.isdigit() and cents.isdigit() and len(cents) == CENT_DIGITS:
            return int(euros) * 100 + int(cents)
    except ValueError:
        return None
    return None


def totals(orders: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Return the sum of the cents for each customer, in the order of their first orders."""
    found: dict[str, int] = {}
    for customer, cents in orders:
        if customer in found:
            found[customer] += cents
        else:
            found[customer] = cents
    return found


def overdue(due: Mapping[str, date], today: date, skip: Collection[str] = ()) -> list[str]:
    """Return the customers who are more than two weeks late, sorted, without those to skip."""
    late = [name for name, day in due.items() if (today - day).days > DAYS_OF_GRACE]
    late = [name for name in late if name not in skip]
    late.sort()
    return late


def describe(customer: str, cents: int, note: str | None = None) -> str:
    """Return a line of the invoice, with the note in brackets if there is one."""
    euros, rest = divmod(cents, 100)
    line = f"{customer}: {euros}.{rest:02d}"
    if note is not None:
        line += f" ({note})"
    return line
