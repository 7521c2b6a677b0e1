"""What's the biggest Python bug you've fixed recently? Find five bugs in one small module.

The module manages the stock of a corner shop. mypy and the usual ruff rules of these katas do not
complain, and it works on its author's machine. But it has five bugs, each of a well-known kind:

- a price is sometimes a cent too low;
- a search finds too much;
- the journal contains entries of another inventory;
- milk is thrown away an hour early;
- dropping an expired batch raises an exception.

Fix them. The docstrings are the contract, and they are right: where the code does something else,
the code is wrong. Do not change the public interface: names, parameters, types, and the fields of
`Batch`. You may change everything else.

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

Details

- Prices have one to seven digits before the point and two after it. A batch has at least one unit.
- All datetimes are aware, with a fixed offset from UTC, and belong to this century. The machine
  may be in any time zone.
- SKUs, names and words are any strings, even empty ones or white space. Two inventories may have
  the same SKUs.
- Not tested: other prices, naive datetimes, datetimes with a `ZoneInfo`, letters such as "ß" and
  "ς" for which `lower` and `casefold` differ, error messages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime


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
    return int(float(price) * 100)


class Inventory:
    """The batches in stock, in the order of their `add`, and a journal of the changes."""

    _batches: dict[str, Batch]
    _journal: list[str] = []

    def __init__(self) -> None:
        """Start without batches and with an empty journal."""
        self._batches = {}

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
            found = filter(lambda batch: word.lower() in batch.name.lower(), found)
        return list(found)

    def drop_expired(self, now: datetime) -> list[str]:
        """Drop every batch that expires at this moment or has expired before it.

        Return their SKUs, in order, and add `-` and the SKU to the journal for each of them.
        """
        dropped = []
        for sku, batch in self._batches.items():
            if batch.expires.replace(tzinfo=None) <= now.replace(tzinfo=None):
                del self._batches[sku]
                dropped.append(sku)
                self._journal.append(f"-{sku}")
        return dropped

    def value(self) -> int:
        """Return the cost of all units in stock, in cents."""
        return sum(batch.cents * batch.units for batch in self._batches.values())

    def history(self) -> list[str]:
        """Return a copy of the journal, oldest entry first."""
        return list(self._journal)
