"""A pattern for the price, a defaultdict made plain, and `divmod`."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

PRICE = re.compile(r"(\d+)\.(\d{2})")
DAYS_OF_GRACE = 14


def to_cents(text: str) -> int | None:
    """Give a price as whole cents, `None` if it is none."""
    price = PRICE.fullmatch(text.strip())
    return int(price[1]) * 100 + int(price[2]) if price else None


def totals(orders: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Add up the cents of each customer, in the order in which they first ordered."""
    found: defaultdict[str, int] = defaultdict(int)
    for customer, cents in orders:
        found[customer] += cents
    return dict(found)


def overdue(due: Mapping[str, date], today: date, skip: Collection[str] = ()) -> list[str]:
    """Name the customers who are more than two weeks late, but for those to be skipped."""
    return sorted(customer for customer, day in due.items() if (today - day).days > DAYS_OF_GRACE and customer not in skip)


def describe(customer: str, cents: int, note: str | None = None) -> str:
    """Write an invoice's line, with the note in brackets if there is one."""
    euros, rest = divmod(cents, 100)
    line = ": ".join([customer, f"{euros}.{rest:>02}"])
    if note is None:
        return line
    return f"{line} ({note})"
