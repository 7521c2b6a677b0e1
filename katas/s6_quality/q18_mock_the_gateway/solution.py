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
from unittest.mock import Mock, call, create_autospec

import pytest


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


ORDER = Order("ada@example.org", "4111", (250, 1999, 250))
NOTHING = Order("ada@example.org", "4111", ())
Errors = list[Exception]


@pytest.fixture
def gateway() -> Mock:
    """Give a gateway that takes the money; with a spec, names and positions come to the same."""
    gateway: Mock = create_autospec(Gateway, instance=True)
    gateway.charge.return_value = "r-17"
    return gateway


@pytest.fixture
def mailer() -> Mock:
    """Give a mailer that keeps all mails to itself."""
    mailer: Mock = create_autospec(Mailer, instance=True)
    return mailer


@pytest.fixture
def mails(mailer: Mock) -> list[tuple[str, str]]:
    """Give the mails that are sent, each as its address and its text."""
    sent: list[tuple[str, str]] = []

    def send(to: str, text: str) -> None:
        sent.append((to, text))

    mailer.send.side_effect = send
    return sent


def test_returns_a_receipt(checkout: Checkout) -> None:
    """The receipt has the gateway's id and what was charged."""
    gateway = create_autospec(Gateway, instance=True)
    gateway.charge.return_value = "r-16"
    receipt = checkout(ORDER, gateway, create_autospec(Mailer, instance=True))
    assert receipt == Receipt("r-16", 2499)


def test_one_charge_and_one_mail(checkout: Checkout, gateway: Mock, mailer: Mock, mails: list[tuple[str, str]]) -> None:
    """All is charged at once, and then a mail tells of it."""
    assert checkout(ORDER, gateway, mailer) == Receipt("r-17", 2499)
    gateway.charge.assert_called_once_with("4111", 2499)
    [(to, text)] = mails
    assert to == "ada@example.org"
    assert "r-17" in text


def test_second_try(checkout: Checkout, gateway: Mock, mailer: Mock, mails: list[tuple[str, str]]) -> None:
    """A connection that fails once is no reason to give up."""
    gateway.charge.side_effect = [ConnectionError, "r-18"]
    assert checkout(ORDER, gateway, mailer) == Receipt("r-18", 2499)
    gateway.charge.assert_has_calls([call("4111", 2499), call("4111", 2499)])
    assert gateway.charge.call_count == 2
    assert [(to, "r-18" in text) for to, text in mails] == [("ada@example.org", True)]


@pytest.mark.parametrize(
    "case",
    [
        (NOTHING, [], ValueError),
        (ORDER, [DeclinedError("no")], DeclinedError),
        (ORDER, [PermissionError("of the system")], PermissionError),
        (ORDER, [ConnectionError("first"), ConnectionError("second")], ConnectionError),
        (ORDER, [ConnectionError("first"), DeclinedError("no")], DeclinedError),
    ],
)
def test_errors_go_on(checkout: Checkout, gateway: Mock, mailer: Mock, case: tuple[Order, Errors, type[Exception]]) -> None:
    """The last error is the caller's; nothing is charged after it, and no mail is sent."""
    order, errors, due = case
    gateway.charge.side_effect = [*errors, "r-19", "r-20"]
    with pytest.raises(due) as caught:
        checkout(order, gateway, mailer)
    assert not errors or caught.value is errors[-1]
    assert gateway.charge.call_count == len(errors)
    mailer.send.assert_not_called()


@pytest.mark.parametrize("error", [OSError, ConnectionError, ValueError])
def test_mail_that_fails(checkout: Checkout, gateway: Mock, mailer: Mock, error: type[Exception]) -> None:
    """The money is taken, so there is a receipt, and one try is enough."""
    mailer.send.side_effect = error("no route to host")
    assert checkout(ORDER, gateway, mailer) == Receipt("r-17", 2499)
    gateway.charge.assert_called_once_with("4111", 2499)
    assert mailer.send.call_count == 1


def test_mail_that_fails_after_a_second_try(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    """Two tries to charge make no difference to the mail."""
    gateway.charge.side_effect = [ConnectionError, "r-18"]
    mailer.send.side_effect = ConnectionError("no route to host")
    assert checkout(ORDER, gateway, mailer) == Receipt("r-18", 2499)
