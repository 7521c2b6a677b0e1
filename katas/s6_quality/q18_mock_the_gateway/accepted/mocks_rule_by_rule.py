"""Has one function for each rule, with autospecced mocks and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from unittest.mock import Mock, call, create_autospec

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


ORDER = Order("ada@example.org", "4111", (250, 1999, 250))


@pytest.fixture
def gateway() -> Mock:
    gateway: Mock = create_autospec(Gateway, instance=True)
    gateway.charge.return_value = "r-17"
    return gateway


@pytest.fixture
def mailer() -> Mock:
    mailer: Mock = create_autospec(Mailer, instance=True)
    return mailer


def texts(mailer: Mock) -> list[str]:
    return [f"{sent.args} {sent.kwargs}" for sent in mailer.send.call_args_list]


def test_paid(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    assert checkout(ORDER, gateway, mailer) == Receipt("r-17", 2499)
    gateway.charge.assert_called_once_with("4111", 2499)
    [text] = texts(mailer)
    assert "r-17" in text
    assert "ada@example.org" in text


def test_nothing_to_pay(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    with pytest.raises(ValueError):
        checkout(Order("ada@example.org", "4111", ()), gateway, mailer)
    gateway.charge.assert_not_called()
    mailer.send.assert_not_called()


def test_second_try(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    gateway.charge.side_effect = [ConnectionError, "r-18"]
    assert checkout(ORDER, gateway, mailer) == Receipt("r-18", 2499)
    gateway.charge.assert_has_calls([call("4111", 2499), call("4111", 2499)])
    [text] = texts(mailer)
    assert "r-18" in text
    assert "ada@example.org" in text


def test_lost_twice(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    gateway.charge.side_effect = [ConnectionError, ConnectionError, "r-19"]
    with pytest.raises(ConnectionError):
        checkout(ORDER, gateway, mailer)
    mailer.send.assert_not_called()


def test_declined(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    gateway.charge.side_effect = [DeclinedError, "r-19"]
    with pytest.raises(DeclinedError):
        checkout(ORDER, gateway, mailer)
    mailer.send.assert_not_called()


def test_declined_at_the_second_try(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    gateway.charge.side_effect = [ConnectionError, DeclinedError]
    with pytest.raises(DeclinedError):
        checkout(ORDER, gateway, mailer)
    mailer.send.assert_not_called()


def test_another_error(checkout: Checkout, gateway: Mock, mailer: Mock) -> None:
    gateway.charge.side_effect = [PermissionError, "r-19"]
    with pytest.raises(PermissionError):
        checkout(ORDER, gateway, mailer)
    mailer.send.assert_not_called()


@pytest.mark.parametrize("error", [ConnectionError, ValueError])
def test_mail_that_fails(checkout: Checkout, gateway: Mock, mailer: Mock, error: type[Exception]) -> None:
    mailer.send.side_effect = error("no route to host")
    assert checkout(ORDER, gateway, mailer) == Receipt("r-17", 2499)
    mailer.send.assert_called_once()


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
