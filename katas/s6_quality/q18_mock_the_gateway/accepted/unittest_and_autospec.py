"""Uses a `unittest` class with `create_autospec` in `setUp`, and `ANY` for texts that are not in the contract."""

import unittest
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from unittest.mock import ANY, call, create_autospec

import pytest

@dataclass(frozen=True)
class Order:
    email: str
    card: str
    cents: tuple[int, ...]


@dataclass(frozen=True)
class Receipt:
    id: str
    cents: int


class DeclinedError(Exception):
    pass


class Gateway(Protocol):
    def charge(self, card: str, cents: int) -> str: ...


class Mailer(Protocol):
    def send(self, to: str, text: str) -> None: ...


Checkout = Callable[[Order, Gateway, Mailer], Receipt]


class TestCheckout(unittest.TestCase):
    checkout: Checkout

    @pytest.fixture(autouse=True)
    def given(self, checkout: Checkout) -> None:
        self.checkout = checkout

    def setUp(self) -> None:
        self.gateway = create_autospec(Gateway, instance=True)
        self.gateway.charge.return_value = "R1"
        self.mailer = create_autospec(Mailer, instance=True)

    def pay(self, *cents: int) -> Receipt:
        return self.checkout(Order("to@x.org", "card", cents), self.gateway, self.mailer)

    def mail(self) -> str:
        """Return the text of the only mail."""
        self.mailer.send.assert_called_once_with("to@x.org", ANY)
        sent = self.mailer.send.call_args
        return str(sent.kwargs["text"] if "text" in sent.kwargs else sent.args[-1])

    def test_pays(self) -> None:
        self.assertEqual(self.pay(5, 5, 7), Receipt("R1", 17))
        self.gateway.charge.assert_called_once_with("card", 17)
        self.assertIn("R1", self.mail())

    def test_declined(self) -> None:
        self.gateway.charge.side_effect = DeclinedError
        self.assertRaises(DeclinedError, self.pay, 5)
        self.gateway.charge.assert_called_once()
        self.mailer.send.assert_not_called()

    def test_lost_connection(self) -> None:
        self.gateway.charge.side_effect = [ConnectionError, "R2"]
        self.assertEqual(self.pay(5), Receipt("R2", 5))
        self.gateway.charge.assert_has_calls([call("card", 5), call("card", 5)])
        self.assertIn("R2", self.mail())

    def test_connection_stays_lost(self) -> None:
        self.gateway.charge.side_effect = ConnectionError
        self.assertRaises(ConnectionError, self.pay, 5)
        self.assertEqual(self.gateway.charge.call_count, 2)
        self.mailer.send.assert_not_called()

    def test_declined_at_last(self) -> None:
        self.gateway.charge.side_effect = [ConnectionError, DeclinedError, "R3"]
        self.assertRaises(DeclinedError, self.pay, 5)
        self.mailer.send.assert_not_called()

    def test_other_errors(self) -> None:
        self.gateway.charge.side_effect = [TimeoutError, "R3"]
        self.assertRaises(TimeoutError, self.pay, 5)
        self.mailer.send.assert_not_called()

    def test_no_prices(self) -> None:
        self.assertRaises(ValueError, self.pay)
        self.gateway.charge.assert_not_called()
        self.mailer.send.assert_not_called()

    def test_no_mail(self) -> None:
        self.mailer.send.side_effect = ValueError
        self.assertEqual(self.pay(8), Receipt("R1", 8))
        self.mailer.send.assert_called_once()

    def test_mailer_is_lost(self) -> None:
        self.mailer.send.side_effect = ConnectionError
        self.assertEqual(self.pay(8), Receipt("R1", 8))
        self.mailer.send.assert_called_once()


class Stand:
    """Gateway and mailer in one."""

    def __init__(self, answers: list[str | Exception], mail: BaseException | None = None) -> None:
        self.answers, self.mail = iter(answers), mail

    def charge(self, card: str, cents: int) -> str:
        answer = next(self.answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def send(self, to: str, text: str) -> None:
        if self.mail:
            raise self.mail


@pytest.mark.parametrize("errors", [[DeclinedError("no")], [ConnectionError("1"), ConnectionError("2")]])
def test_the_very_error(checkout: Checkout, errors: list[str | Exception]) -> None:
    stand = Stand(errors)
    with pytest.raises(Exception) as caught:
        checkout(Order("a@b.org", "1", (1,)), stand, stand)
    assert caught.value is errors[-1]


def test_no_mail_after_two_tries(checkout: Checkout) -> None:
    stand = Stand([ConnectionError(), "r-1"], KeyError("mail"))
    assert checkout(Order("a@b.org", "1", (1,)), stand, stand).id == "r-1"


def test_interrupted_mail(checkout: Checkout) -> None:
    stand = Stand(["r-1"], KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        checkout(Order("a@b.org", "1", (1,)), stand, stand)
