"""A dict gives each customer a number, and lists keep the figures under that number."""

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
    places: dict[Hashable, int] = {}
    counts: list[int] = []
    cents: list[int] = []
    times: list[Counter[Hashable]] = []
    for order in orders:
        place = places.setdefault(order.customer, len(places))
        if place == len(counts):
            counts.append(0)
            cents.append(0)
            times.append(Counter())
        counts[place] += 1
        cents[place] += order.cents
        times[place].update([order.product])
    return [
        Summary(
            customer,
            counts[place],
            cents[place],
            times[place].most_common(1)[0][0],
            tuple(times[place]),
        )
        for customer, place in places.items()
    ]
