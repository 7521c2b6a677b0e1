"""`groupby` brings together what is side by side, and a customer who comes back gets a second
summary.
"""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import groupby


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
    summaries = []
    for customer, group in groupby(orders, key=lambda order: order.customer):
        mine = list(group)
        times = Counter(order.product for order in mine)
        favourite = max(times, key=times.__getitem__)
        summaries.append(
            Summary(customer, len(mine), sum(o.cents for o in mine), favourite, tuple(times))
        )
    return summaries
