"""One pass, in which each customer's running figures are kept in an object of their own."""

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


class Tally:
    """The figures of one customer so far."""

    def __init__(self) -> None:
        self.orders = 0
        self.cents = 0
        self.times: dict[Hashable, int] = {}

    def add(self, order: Order) -> None:
        """Take one more order into account."""
        self.orders += 1
        self.cents += order.cents
        self.times[order.product] = self.times.get(order.product, 0) + 1

    def summary(self, customer: Hashable) -> Summary:
        """Put the figures together."""
        favourite = max(self.times.items(), key=lambda pair: pair[1])[0]
        return Summary(customer, self.orders, self.cents, favourite, tuple(self.times))


def summarize(orders: Sequence[Order]) -> list[Summary]:
    """Sum up the orders of each customer, in the order in which the customers first occur."""
    tallies: dict[Hashable, Tally] = {}
    for order in orders:
        tally = tallies.get(order.customer)
        if tally is None:
            tally = tallies[order.customer] = Tally()
        tally.add(order)
    return [tally.summary(customer) for customer, tally in tallies.items()]
