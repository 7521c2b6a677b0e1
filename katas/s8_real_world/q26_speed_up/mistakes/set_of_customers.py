"""The customers come in whatever order a set has."""

from collections import Counter, defaultdict
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
    groups: dict[Hashable, list[Order]] = defaultdict(list)
    for order in orders:
        groups[order.customer].append(order)
    summaries = []
    for customer in {order.customer for order in reversed(orders)}:
        mine = groups[customer]
        times = Counter(order.product for order in mine)
        favourite = max(times, key=times.__getitem__)
        summaries.append(
            Summary(customer, len(mine), sum(o.cents for o in mine), favourite, tuple(times))
        )
    return summaries
