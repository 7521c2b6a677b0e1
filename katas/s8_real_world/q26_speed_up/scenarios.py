"""Runs `summarize` in the attempt's process, with orders that count operations, and with more orders than can be sent."""

from collections.abc import Callable, Hashable, Sequence
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

    def __getitem__(self, place: Any) -> Any:
        """Return an order, or the orders of a slice, and count them."""
        found = self._orders[place]
        Costs.reads += len(found) if isinstance(place, slice) else 1
        return found


def _read(order: Any, name: str) -> Any:
    Costs.reads += 1
    return object.__getattribute__(order, name)


SHAPES: dict[str, Callable[[int, int], tuple[int, int]]] = {
    "customers": lambda number, _: (number, 0),
    "products": lambda number, _: (0, number),
    "one": lambda *_: (0, 0),
    "both": lambda number, many: (number % (many // 2), number),
}
"""Functions that return customer and product for the number of an order."""


def costs(module: ModuleType, shape: str, many: int) -> dict[str, int]:
    """Summarize so many orders. Return the numbers of operations and the number of summaries."""
    watched = type("Order", (module.Order,), {"__getattribute__": _read})
    orders = []
    for number in range(many):
        customer, product = SHAPES[shape](number, many)
        orders.append(watched(Key(customer), Key(product), 1))
    Costs.reads = Costs.hashes = Costs.comparisons = 0
    summaries = module.summarize(Orders(orders))
    seen = {"reads": Costs.reads, "hashes": Costs.hashes, "comparisons": Costs.comparisons}
    return seen | {"summaries": len(summaries)}


def classes(module: ModuleType) -> dict[str, Any]:
    """Return the fields of an order and of a summary, and the classes with fields that can be assigned to."""
    made = {"Order": module.Order("ann", "tea", 1), "Summary": module.Summary("ann", 1, 1, "tea", ("tea",))}
    held = {name: getattr(one, "__dict__", "no __dict__") for name, one in made.items()}
    return {"held": held, "open": [name for name, one in made.items() if _assigned(one)]}


def _assigned(one: Any) -> bool:
    try:
        one.cents = 2
    except AttributeError:
        return False
    return True


def huge(module: ModuleType, products: int, customers: int) -> list[int]:
    """Return the numbers of summaries, of orders in them, and of products of the first customer, who orders each once."""
    made: list[tuple[Hashable, Hashable]] = [(0, number) for number in range(products)]
    made += [(number, 0) for number in range(1, customers)]
    summaries = module.summarize([module.Order(customer, product, 1) for customer, product in made])
    return [len(summaries), sum(summary.orders for summary in summaries), len(summaries[0].products)]
