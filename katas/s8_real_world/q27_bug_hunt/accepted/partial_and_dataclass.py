"""Uses a dataclass with default factories, `functools.partial` for the closure, and times in UTC."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial


@dataclass(frozen=True)
class Batch:
    """Units of one product, with the values that `add` received. Each unit costs `cents`."""

    sku: str
    name: str
    cents: int
    units: int
    expires: datetime


def cents_of(price: str) -> int:
    """Return a price such as "1.29" in cents."""
    return int(price.replace(".", ""))


def contains(word: str, batch: Batch) -> bool:
    return word.lower() in batch.name.lower()


@dataclass
class Inventory:
    """The batches in stock, in the order of their `add`, and a journal of the changes."""

    _batches: dict[str, Batch] = field(default_factory=dict, init=False)
    _journal: list[str] = field(default_factory=list, init=False)

    def add(self, sku: str, name: str, price: str, units: int, expires: datetime) -> None:
        """Add a batch after the others, and add `+` and its SKU to the journal.

        Raise `ValueError`, and change nothing, if a batch with this SKU is in stock. The SKU of a
        batch that was dropped can be used again.
        """
        if sku in self._batches:
            raise ValueError(f"there is a batch {sku!r} already")
        self._batches[sku] = Batch(sku, name, cents_of(price), units, expires)
        self._journal.append(f"+{sku}")

    def search(self, *words: str) -> list[Batch]:
        """Return the batches, in order, with names that contain every word, ignoring case."""
        found: Iterator[Batch] = iter(self._batches.values())
        for word in words:
            found = filter(partial(contains, word), found)
        return list(found)

    def drop_expired(self, now: datetime) -> list[str]:
        """Drop every batch that expires at this moment or has expired before it.

        Return their SKUs, in order, and add `-` and the SKU to the journal for each of them.
        """
        dropped = [sku for sku, batch in self._batches.items() if batch.expires.astimezone(UTC) <= now.astimezone(UTC)]
        for sku in dropped:
            del self._batches[sku]
            self._journal.append(f"-{sku}")
        return dropped

    def value(self) -> int:
        """Return the cost of all units in stock, in cents."""
        return sum(batch.cents * batch.units for batch in self._batches.values())

    def history(self) -> list[str]:
        """Return a copy of the journal, oldest entry first."""
        return list(self._journal)
