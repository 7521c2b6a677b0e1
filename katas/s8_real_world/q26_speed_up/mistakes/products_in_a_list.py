"""Customers are found in a dict, but whether a product is new is looked up in a list."""

from collections import Counter
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
        products: list[Hashable] = []
        for order in mine:
            if order.product not in products:
                products.append(order.product)
        times = Counter(order.product for order in mine)
        favourite = max(products, key=times.__getitem__)
        summaries.append(
            Summary(customer, len(mine), sum(o.cents for o in mine), favourite, tuple(products))
        )
    return summaries
