"""Products are told apart by `id`, which is right for as long as equal ones are the same object."""

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
    by_customer: dict[Hashable, list[Order]] = {}
    for order in orders:
        by_customer.setdefault(order.customer, []).append(order)
    summaries = []
    for customer, mine in by_customer.items():
        products = {id(order.product): order.product for order in mine}
        times = Counter(id(order.product) for order in mine)
        favourite = products[max(times, key=times.__getitem__)]
        cents = sum(order.cents for order in mine)
        summaries.append(Summary(customer, len(mine), cents, favourite, tuple(products.values())))
    return summaries
