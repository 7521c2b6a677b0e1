"""Close to the old code: loops, `if` and `in`, and only what the gate asks for."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

CENT_DIGITS = 2
DAYS_OF_GRACE = 14


def to_cents(text: str) -> int | None:
    """Give a price as whole cents, `None` if it is none."""
    try:
        euros, cents = text.strip().split(".")
        if euros.isdigit() and cents.isdigit() and len(cents) == CENT_DIGITS:
            return int(euros) * 100 + int(cents)
    except ValueError:
        return None
    return None


def totals(orders: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Add up the cents of each customer, in the order in which they first ordered."""
    found: dict[str, int] = {}
    for customer, cents in orders:
        if customer in found:
            found[customer] += cents
        else:
            found[customer] = cents
    return found


def overdue(due: Mapping[str, date], today: date, skip: Collection[str] = ()) -> list[str]:
    """Name the customers who are more than two weeks late, but for those to be skipped."""
    late = [name for name, day in due.items() if (today - day).days > DAYS_OF_GRACE]
    late = [name for name in late if name not in skip]
    late.sort()
    return late


def describe(customer: str, cents: int, note: str | None = None) -> str:
    """Write an invoice's line, with the note in brackets if there is one."""
    euros, rest = divmod(cents, 100)
    line = f"{customer}: {euros}.{rest:02d}"
    if note is not None:
        line += f" ({note})"
    return line
