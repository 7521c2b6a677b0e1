"""Test a checkout that takes real money, without taking any.

*What are some Python testing tools you've used?* `unittest.mock` is on every list, and here is
where it earns its place: `checkout(order, gateway, mailer)` charges a card and sends a mail, and your
tests may do neither. Write `test_*` functions that take the fixture `checkout`, call it with stand-ins
for the gateway and the mailer, and hold it to its contract. They may be mocks or written by hand.

The contract of `checkout`:

- It charges the sum of the order's prices to the order's card, in one call of `gateway.charge`,
  and then sends one mail to the order's address, with the receipt's id anywhere in its text. It
  returns a `Receipt` with the id that the gateway gave and the cents that were charged.
- An order without prices is a `ValueError`; nothing is charged then, and nothing sent.
- When the gateway raises `ConnectionError`, the same is charged once more, two calls in all.
- `DeclinedError`, any other exception, and whatever comes of the second call go on to the caller
  at once, the very object that was raised, and no mail is sent.
- When the mailer raises an `Exception`, the money is taken all the same: the receipt is returned,
  and no other mail is tried.
- Arguments may go to `charge` and `send` by position or by name.

Real pytest runs your file, afresh for each of many versions of `checkout` that you never see:

- There is at least one test, and on every version that keeps the contract, however it is written,
  all of them pass. A test that is skipped or marked `xfail` has not passed.
- On every broken version, which does one thing of it wrongly, at least one test fails. You hear
  how many of them were caught, never which.
- `pytest` and the standard library are all there is: no `conftest.py`, no plugins. To try your
  tests at your own desk, add a `checkout` and a fixture of that name that gives it: the judge's
  versions take its place.

What the contract leaves open, no test may ask for: the texts of mails and errors, and what comes of
subclasses of the errors that it names, such as `ConnectionResetError`.

>>> Order("ada@example.org", "4111", (250, 1999)).cents
(250, 1999)
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Order:
    """What a customer wants to pay: the price of each thing, in cents above 0."""

    email: str
    card: str
    cents: tuple[int, ...]


@dataclass(frozen=True)
class Receipt:
    """What was paid; the gateway gives the id."""

    id: str
    cents: int


class DeclinedError(Exception):
    """The bank says no."""


class Gateway(Protocol):
    """Where the money comes from."""

    def charge(self, card: str, cents: int) -> str:
        """Take the money, and give the id of the receipt; `DeclinedError`, or `ConnectionError`."""


class Mailer(Protocol):
    """Where the mails go to."""

    def send(self, to: str, text: str) -> None:
        """Send a mail."""


Checkout = Callable[[Order, Gateway, Mailer], Receipt]


def test_returns_a_receipt(checkout: Checkout) -> None:
    """The receipt has the gateway's id and what was charged."""
    raise NotImplementedError
