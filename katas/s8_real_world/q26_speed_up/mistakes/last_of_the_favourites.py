"""Among several favourites the one that got there first wins, instead of the one that occurred
first.
"""

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
    number: Counter[Hashable] = Counter()
    cents: Counter[Hashable] = Counter()
    times: dict[Hashable, Counter[Hashable]] = {}
    favourites: dict[Hashable, Hashable] = {}
    for order in orders:
        number[order.customer] += 1
        cents[order.customer] += order.cents
        mine = times.setdefault(order.customer, Counter())
        mine[order.product] += 1
        best = favourites.setdefault(order.customer, order.product)
        if mine[order.product] > mine[best]:
            favourites[order.customer] = order.product
    return [
        Summary(
            customer,
            number[customer],
            cents[customer],
            favourites[customer],
            tuple(times[customer]),
        )
        for customer in number
    ]
