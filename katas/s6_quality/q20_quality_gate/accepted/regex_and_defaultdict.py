"""Uses a pattern for the price, a defaultdict that becomes a plain dict, and `divmod`."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

PRICE = re.compile(r"(\d+)\.(\d{2})")
DAYS_OF_GRACE = 14


def to_cents(text: str) -> int | None:
    """Return a price in whole cents, or `None` if the text is not a price."""
    price = PRICE.fullmatch(text.strip())
    return int(price[1]) * 100 + int(price[2]) if price else None


def totals(orders: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Return the sum of the cents for each customer, in the order of their first orders."""
    found: defaultdict[str, int] = defaultdict(int)
    for customer, cents in orders:
        found[customer] += cents
    return dict(found)


def overdue(due: Mapping[str, date], today: date, skip: Collection[str] = ()) -> list[str]:
    """Return the customers who are more than two weeks late, sorted, without those to skip."""
    return sorted(customer for customer, day in due.items() if (today - day).days > DAYS_OF_GRACE and customer not in skip)


def describe(customer: str, cents: int, note: str | None = None) -> str:
    """Return a line of the invoice, with the note in brackets if there is one."""
    euros, rest = divmod(cents, 100)
    line = ": ".join([customer, f"{euros}.{rest:>02}"])
    if note is None:
        return line
    return f"{line} ({note})"
