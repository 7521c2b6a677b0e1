"""A dict of lists, then one Counter per customer: O(n) time, O(n) space."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


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
    by_customer: dict[Hashable, list[Order]] = {}
    for order in orders:
        by_customer.setdefault(order.customer, []).append(order)
    summaries = []
    for customer, mine in by_customer.items():
        times = Counter(order.product for order in mine)
        favourite = max(times, key=times.__getitem__)
        cents = sum(order.cents for order in mine)
        summaries.append(Summary(customer, len(mine), cents, favourite, tuple(times)))
    return summaries
