"""A sum that isn't above zero is taken for a customer who is new, and the count begins again."""

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
    number: dict[Hashable, int] = {}
    cents: dict[Hashable, int] = {}
    times: dict[Hashable, dict[Hashable, int]] = {}
    for order in orders:
        customer = order.customer
        if not cents.get(customer):
            number[customer], cents[customer] = 0, 0
        number[customer] += 1
        cents[customer] += order.cents
        mine = times.setdefault(customer, {})
        mine[order.product] = mine.get(order.product, 0) + 1
    return [
        Summary(
            customer,
            number[customer],
            cents[customer],
            max(mine, key=mine.__getitem__),
            tuple(mine),
        )
        for customer, mine in times.items()
    ]
