"""Numbers the customers by their first orders, and groups the orders by a stable sort by number."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import groupby


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
    numbers: dict[Hashable, int] = {}
    for order in orders:
        numbers.setdefault(order.customer, len(numbers))
    summaries = []
    ordered = sorted(orders, key=lambda order: numbers[order.customer])
    for _, group in groupby(ordered, key=lambda order: numbers[order.customer]):
        mine = list(group)
        bought = [order.product for order in mine]
        products = tuple(dict.fromkeys(bought))
        times = Counter(bought)
        summaries.append(
            Summary(
                customer=mine[0].customer,
                orders=len(mine),
                cents=sum(order.cents for order in mine),
                favourite=max(products, key=lambda product: times[product]),
                products=products,
            )
        )
    return summaries
