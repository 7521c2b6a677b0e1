"""Compares what a clock on the wall says, which says some times twice a year."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Batch:
    """Units of one product that came in together, as `add` was told; each costs `cents`."""

    sku: str
    name: str
    cents: int
    units: int
    expires: datetime


def _clock(moment: datetime) -> datetime:
    return moment.astimezone().replace(tzinfo=None)


def cents_of(price: str) -> int:
    """Give a price such as "1.29" in whole cents."""
    return int(price.replace(".", ""))


class Inventory:
    """The batches that are there, in the order in which they came in, and what happened so far."""

    def __init__(self) -> None:
        """Begin with no batch, and an empty journal."""
        self._batches: dict[str, Batch] = {}
        self._journal: list[str] = []

    def add(self, sku: str, name: str, price: str, units: int, expires: datetime) -> None:
        """Take in a batch, as the last one, and note `+` and its sku in the journal.

        `ValueError` when a batch of that sku is there; then nothing changes. A sku whose batch
        has been dropped may come again.
        """
        if sku in self._batches:
            raise ValueError(f"there is a batch {sku!r} already")
        self._batches[sku] = Batch(sku, name, cents_of(price), units, expires)
        self._journal.append(f"+{sku}")

    def search(self, *words: str) -> list[Batch]:
        """Give the batches whose names contain every one of the words, in capitals or not."""
        return [batch for batch in self._batches.values() if all(word.lower() in batch.name.lower() for word in words)]

    def drop_expired(self, now: datetime) -> list[str]:
        """Drop each batch that expires at this moment or has expired before it.

        Gives their skus in the order of the batches, and notes `-` and the sku for each.
        """
        dropped = [sku for sku, batch in self._batches.items() if _clock(batch.expires) <= _clock(now)]
        for sku in dropped:
            del self._batches[sku]
            self._journal.append(f"-{sku}")
        return dropped

    def value(self) -> int:
        """Give what all units cost together, in whole cents."""
        return sum(batch.cents * batch.units for batch in self._batches.values())

    def history(self) -> list[str]:
        """Give what happened to this inventory, oldest first, in a list of the caller's own."""
        return list(self._journal)
