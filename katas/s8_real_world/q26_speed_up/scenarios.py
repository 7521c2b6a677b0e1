"""Runs `summarize` in the attempt's process with orders that count operations."""

from collections.abc import Sequence
from types import ModuleType
from typing import Any


class Costs:
    """The number of operations on orders, customers and products."""

    reads = 0
    hashes = 0
    comparisons = 0


class Key:
    """A customer or product that counts how often it is hashed and compared."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __hash__(self) -> int:
        """Return the hash, and count the call."""
        Costs.hashes += 1
        return hash(self._number)

    def __eq__(self, other: object) -> bool:
        """Return whether two keys are equal, and count the call."""
        Costs.comparisons += 1
        return isinstance(other, Key) and self._number == other._number


class Orders(Sequence[Any]):
    """A sequence that counts how many of its items are read."""

    def __init__(self, orders: list[Any]) -> None:
        self._orders = orders

    def __len__(self) -> int:
        """Return the number of orders."""
        return len(self._orders)

    def __getitem__(self, index: Any) -> Any:
        """Return an order, or the orders of a slice, and count them."""
        found = self._orders[index]
        Costs.reads += len(found) if isinstance(index, slice) else 1
        return found


def _read(order: Any, name: str) -> Any:
    Costs.reads += 1
    return object.__getattribute__(order, name)


def costs(module: ModuleType, size: int, customers: int, products: int) -> dict[str, int]:
    """Summarize orders of so many customers and products. Return the numbers of operations and of summaries."""
    watched = type("Order", (module.Order,), {"__getattribute__": _read})
    orders = Orders([watched(Key(number % customers), Key(number % products), 1) for number in range(size)])
    Costs.reads = Costs.hashes = Costs.comparisons = 0
    summaries = module.summarize(orders)
    seen = {"read": Costs.reads, "hashed": Costs.hashes, "compared": Costs.comparisons}
    return seen | {"summaries": len(summaries)}
