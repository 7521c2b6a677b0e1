"""A new Summary for each order copies all the products that the old one had."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace


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
    summaries: dict[Hashable, Summary] = {}
    times: dict[Hashable, dict[Hashable, int]] = {}
    for order in orders:
        customer, product = order.customer, order.product
        old = summaries.get(customer) or Summary(customer, 0, 0, product, ())
        mine = times.setdefault(customer, {})
        products = old.products if product in mine else (*old.products, product)
        mine[product] = mine.get(product, 0) + 1
        summaries[customer] = replace(
            old, orders=old.orders + 1, cents=old.cents + order.cents, products=products
        )
    return [
        replace(summary, favourite=max(times[customer], key=times[customer].__getitem__))
        for customer, summary in summaries.items()
    ]
