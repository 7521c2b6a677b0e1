"""Autospecced mocks in fixtures, and one table for all errors of the gateway."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from unittest.mock import Mock, call, create_autospec

import pytest


@dataclass(frozen=True)
class Order:
    """What a customer buys: the price of each item, in cents above 0."""

    email: str
    card: str
    cents: tuple[int, ...]


@dataclass(frozen=True)
class Receipt:
    """What was paid; the id comes from the gateway."""

    id: str
    cents: int


class DeclinedError(Exception):
    """The bank declines the payment."""


class Gateway(Protocol):
    """Charges cards."""

    def charge(self, card: str, cents: int) -> str:
        """Charge the card and return the id of the receipt, or raise an exception."""


class Mailer(Protocol):
    """Sends mails."""

    def send(self, to: str, text: str) -> None:
        """Send a mail."""


Checkout = Callable[[Order, Gateway, Mailer], Receipt]


ORDER = Order("ada@example.org", "4111", (250, 1999, 250))
NOTHING = Order("ada@example.org", "4111", ())
Errors = list[Exception]


@pytest.fixture
def gateway() -> Mock:
    """Return a gateway that accepts all charges; with a spec, arguments by name and by position are equal."""
    gateway: Mock = create_autospec(Gateway, instance=True)
    gateway.charge.return_value = "r-17"
    return gateway


@pytest.fixture
def mailer() -> Mock:
    """Return a mailer that sends nothing."""
    mailer: Mock = create_autospec(Mailer, instance=True)
    return mailer


@pytest.fixture
def mails(mailer: Mock) -> list[tuple[str, str]]:
    """Return a list of the mails that are sent, address and text."""
    sent: list[tuple[str, str]] = []

    def send(to: str, text: str) -> None:
        sent.append((to, text))

    mailer.send.side_effect = send
    return sent


def test_returns_a_receipt(checkout: Checkout) -> None:
    """The receipt has the id from the gateway and the charged cents."""
    gateway = create_autospec(Gateway, instance=True)
    gateway.charge.return_value = "r-16"
    receipt = checkout(ORDER, gateway, create_autospec(Mailer, instance=True))
    assert receipt == Receipt("r-16", 2499)


def test_one_charge_and_one_mail(checkout: Checkout, gateway: Mock, mailer: Mock, mails: list[tuple[str, str]]) -> None:
    """The sum is charged in one call, and one mail contains the id."""
    assert checkout(ORDER, gateway, mailer) == Receipt("r-17", 2499)
    gateway.charge.assert_called_once_with("4111", 2499)
    [(to, text)] = mails
    assert to == "ada@example.org"
    assert "r-17" in text


def test_second_try(checkout: Checkout, gateway: Mock, mailer: Mock, mails: list[tuple[str, str]]) -> None:
    """After a ConnectionError the charge is tried again."""
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
    """The last error is raised to the caller; nothing is charged after it, and no mail is sent."""
    order, errors, due = case
    gateway.charge.side_effect = [*errors, "r-19", "r-20"]
    with pytest.raises(due) as caught:
        checkout(order, gateway, mailer)
    assert not errors or caught.value is errors[-1]
    assert gateway.charge.call_count == len(errors)
    mailer.send.assert_not_called()


@pytest.mark.parametrize("error", [OSError, ConnectionError, ValueError])
def test_mail_that_fails(checkout: Checkout, gateway: Mock, mailer: Mock, error: type[Exception]) -> None:
    """The card was charged, so the receipt is returned, and one mail is tried."""
    mailer.send.side_effect = error("no route to host")
    assert checkout(ORDER, gateway, mailer) == Receipt("r-17", 2499)
    gateway.charge.assert_called_once_with("4111", 2499)
    assert mailer.send.call_count == 1


def test_interrupted_mail(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    """An interrupt is not an error of the mailer: it is raised to the caller."""
    mailer.send.side_effect = KeyboardInterrupt
    with pytest.raises(KeyboardInterrupt):
        checkout(ORDER, gateway, mailer)


def test_mail_that_fails_after_a_second_try(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    """A failing mail is ignored after a second charge, too."""
    gateway.charge.side_effect = [ConnectionError, "r-18"]
    mailer.send.side_effect = ConnectionError("no route to host")
    assert checkout(ORDER, gateway, mailer) == Receipt("r-18", 2499)
