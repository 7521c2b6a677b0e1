"""The figures are kept on the way, but each customer is looked for in a list."""

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
    customers: list[Hashable] = []
    groups: list[list[Order]] = []
    for order in orders:
        if order.customer not in customers:
            customers.append(order.customer)
            groups.append([])
        groups[customers.index(order.customer)].append(order)
    summaries = []
    for customer, mine in zip(customers, groups, strict=True):
        times = Counter(order.product for order in mine)
        favourite = times.most_common(1)[0][0]
        summaries.append(
            Summary(customer, len(mine), sum(o.cents for o in mine), favourite, tuple(times))
        )
    return summaries
