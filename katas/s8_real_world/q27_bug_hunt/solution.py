"""What's the biggest Python bug you've fixed recently? Hunt down five in one small module.

It keeps the stock of a corner shop. mypy and ruff have nothing to say about it, on its author's
machine it works, and five bugs are in it, each of a kind that bites everybody once. Between them
they have cost the shop a cent here and there, a search that finds too much, a journal with other
people's lines in it, milk thrown away an hour early, and a crash on the first day on which
anything was past its date.

Mend them. The docstrings are right, and the contract: where the code does something else, the
code is wrong. The public interface (names, parameters, types, the fields of `Batch`) stays; inside
you may change what you like.

What comes in: prices with one to seven digits before the dot and two after it, at least one unit,
aware datetimes of this century with any offset from UTC, on a machine of any time zone. Skus, names
and the words of a search are any texts, blanks and all; two inventories may hold the same ones.

Not tested: other prices, naive datetimes, letters that are more than one in the other case ("ß"),
and the texts of errors.

>>> shop = Inventory()
>>> shop.add("m1", "Oat milk", "1.29", 10, datetime.fromisoformat("2026-11-22T12:00+01:00"))
>>> shop.add("t1", "Green tea", "0.29", 2, datetime.fromisoformat("2027-11-22T12:00+01:00"))
>>> shop.value()
1348
>>> [batch.sku for batch in shop.search("tea", "green")]
['t1']
>>> shop.drop_expired(datetime.fromisoformat("2026-11-22T11:00+00:00"))
['m1']
>>> shop.history()
['+m1', '+t1', '-m1']
"""

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
        dropped = [sku for sku, batch in self._batches.items() if batch.expires <= now]
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
