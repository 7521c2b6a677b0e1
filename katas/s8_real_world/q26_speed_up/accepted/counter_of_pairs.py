"""Counts pairs of customer and product in flat counters, and ends with a pass over the pairs."""

from collections import Counter, defaultdict
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
    number = Counter(order.customer for order in orders)
    times = Counter((order.customer, order.product) for order in orders)
    cents: dict[Hashable, int] = defaultdict(int)
    for order in orders:
        cents[order.customer] += order.cents
    products: dict[Hashable, list[Hashable]] = {customer: [] for customer in number}
    favourites: dict[Hashable, Hashable] = {}
    most: dict[Hashable, int] = dict.fromkeys(number, 0)
    for (customer, product), count in times.items():
        products[customer].append(product)
        if count > most[customer]:
            favourites[customer], most[customer] = product, count
    return [
        Summary(customer, count, cents[customer], favourites[customer], tuple(products[customer]))
        for customer, count in number.items()
    ]
