"""Each customer is found at once, and then all the orders are gone through for that customer's."""

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
    summaries = []
    for customer in dict.fromkeys(order.customer for order in orders):
        mine = [order for order in orders if order.customer == customer]
        times = Counter(order.product for order in mine)
        favourite = max(times, key=times.__getitem__)
        summaries.append(
            Summary(customer, len(mine), sum(o.cents for o in mine), favourite, tuple(times))
        )
    return summaries
