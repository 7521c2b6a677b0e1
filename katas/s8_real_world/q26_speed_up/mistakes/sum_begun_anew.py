"""The sum of a customer's cents begins anew with each order."""

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
    groups: dict[Hashable, list[Order]] = {}
    cents: dict[Hashable, int] = {}
    for order in orders:
        mine = groups.setdefault(order.customer, [])
        mine.append(order)
        cents[order.customer] = sum(other.cents for other in mine)
    summaries = []
    for customer, mine in groups.items():
        times = Counter(order.product for order in mine)
        favourite = max(times, key=times.__getitem__)
        summaries.append(Summary(customer, len(mine), cents[customer], favourite, tuple(times)))
    return summaries
