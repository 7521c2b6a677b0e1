"""Makes one pass, and keeps the running figures of each customer in an object."""

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


class Tally:
    """The figures of one customer so far."""

    def __init__(self) -> None:
        self.orders = 0
        self.cents = 0
        self.times: dict[Hashable, int] = {}

    def add(self, order: Order) -> None:
        """Add an order to the figures."""
        self.orders += 1
        self.cents += order.cents
        self.times[order.product] = self.times.get(order.product, 0) + 1

    def summary(self, customer: Hashable) -> Summary:
        """Return the figures as a summary."""
        favourite = max(self.times.items(), key=lambda pair: pair[1])[0]
        return Summary(customer, self.orders, self.cents, favourite, tuple(self.times))


def summarize(orders: Sequence[Order]) -> list[Summary]:
    """Return a summary for each customer, in the order in which the customers first occur."""
    tallies: dict[Hashable, Tally] = {}
    for order in orders:
        tally = tallies.get(order.customer)
        if tally is None:
            tally = tallies[order.customer] = Tally()
        tally.add(order)
    return [tally.summary(customer) for customer, tally in tallies.items()]
