"""Numbers the customers, and keeps the figures in lists with this number as the index."""

from collections import Counter
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
