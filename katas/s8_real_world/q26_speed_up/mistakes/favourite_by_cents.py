"""The favourite is the product on which most was spent."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Order:
    """One product, ordered once."""

    customer: Hashable
    product: Hashable
    cents: int


@dataclass(frozen=True)
class Summary:
    """What one customer has ordered."""

    customer: Hashable
    orders: int
    cents: int
    favourite: Hashable
    products: tuple[Hashable, ...]


def summarize(orders: Sequence[Order]) -> list[Summary]:
    """Sum up the orders of each customer, in the order in which the customers first occur."""
    by_customer: dict[Hashable, list[Order]] = {}
    for order in orders:
        by_customer.setdefault(order.customer, []).append(order)
    summaries = []
    for customer, mine in by_customer.items():
        spent: dict[Hashable, int] = {}
        for order in mine:
            spent[order.product] = spent.get(order.product, 0) + order.cents
        favourite = max(spent, key=spent.__getitem__)
        summaries.append(Summary(customer, len(mine), sum(spent.values()), favourite, tuple(spent)))
    return summaries
