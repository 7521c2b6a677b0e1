"""Updates everything after each order, the favourite too, for which it remembers first occurrences."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Order:
    """An order of one product."""

    customer: Hashable
    product: Hashable
    cents: int


@dataclass(frozen=True)
class Summary:
    """A summary of the orders of one customer."""

    customer: Hashable
    orders: int
    cents: int
    favourite: Hashable
    products: tuple[Hashable, ...]


def summarize(orders: Sequence[Order]) -> list[Summary]:
    """Return a summary for each customer, in the order in which the customers first occur."""
    seen: dict[Hashable, int] = {}
    rows: list[list[Any]] = []
    for order in orders:
        if order.customer not in seen:
            seen[order.customer] = len(rows)
            rows.append([order.customer, 0, 0, {}, {}])
        row = rows[seen[order.customer]]
        row[1] += 1
        row[2] += order.cents
        first: dict[Hashable, int] = row[3]
        times: dict[Hashable, int] = row[4]
        first.setdefault(order.product, len(first))
        times[order.product] = times.get(order.product, 0) + 1
    return [
        Summary(
            customer,
            number,
            cents,
            min(first, key=lambda item: (-times[item], first[item])),
            (*first,),
        )
        for customer, number, cents, first, times in rows
    ]
