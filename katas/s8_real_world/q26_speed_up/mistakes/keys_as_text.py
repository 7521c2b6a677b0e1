"""Customers and products are told apart by their text, in which 1 and '1' are the same."""

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
    first: dict[str, Hashable] = {}
    number: Counter[str] = Counter()
    cents: Counter[str] = Counter()
    times: dict[str, dict[str, int]] = {}
    names: dict[str, Hashable] = {}
    for order in orders:
        key, product = str(order.customer), str(order.product)
        first.setdefault(key, order.customer)
        names.setdefault(product, order.product)
        number[key] += 1
        cents[key] += order.cents
        mine = times.setdefault(key, {})
        mine[product] = mine.get(product, 0) + 1
    summaries = []
    for key, customer in first.items():
        mine = times[key]
        favourite = names[max(mine, key=mine.__getitem__)]
        products = tuple(names[product] for product in mine)
        summaries.append(Summary(customer, number[key], cents[key], favourite, products))
    return summaries
