"""Uses fakes written by hand: a till with a list of answers, and a mailbox."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

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


class Till:
    """A gateway with a list of answers."""

    def __init__(self, *answers: str | Exception) -> None:
        self.answers = list(answers)
        self.charged: list[tuple[str, int]] = []

    def charge(self, card: str, cents: int) -> str:
        self.charged.append((card, cents))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


class Mailbox:
    """A mailer that keeps all mails, and may raise an exception."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.sent: list[tuple[str, str]] = []

    def send(self, to: str, text: str) -> None:
        self.sent.append((to, text))
        if self.error:
            raise self.error


ORDER = Order("bo@example.org", "5500", (100, 20, 20, 3))


def test_payment(checkout: Checkout) -> None:
    till, mailbox = Till("id-1", "id-2"), Mailbox()
    assert checkout(ORDER, till, mailbox) == Receipt("id-1", 143)
    assert till.charged == [("5500", 143)]
    [(to, text)] = mailbox.sent
    assert to == "bo@example.org"
    assert "id-1" in text


def test_lost_connection(checkout: Checkout) -> None:
    till, mailbox = Till(ConnectionError(), "id-2", "id-3"), Mailbox()
    assert checkout(ORDER, till, mailbox) == Receipt("id-2", 143)
    assert till.charged == [("5500", 143)] * 2
    [(to, text)] = mailbox.sent
    assert to == "bo@example.org"
    assert "id-2" in text


@pytest.mark.parametrize("error", [DeclinedError(), KeyError("bank"), OSError()])
@pytest.mark.parametrize("lost", [0, 1])
def test_other_errors(checkout: Checkout, error: Exception, lost: int) -> None:
    till, mailbox = Till(*[ConnectionError()] * lost, error, "id-1", "id-2"), Mailbox()
    with pytest.raises(type(error)):
        checkout(ORDER, till, mailbox)
    assert len(till.charged) == lost + 1
    assert mailbox.sent == []


def test_lost_twice(checkout: Checkout) -> None:
    till, mailbox = Till(ConnectionError(), ConnectionError(), "id-1"), Mailbox()
    with pytest.raises(ConnectionError):
        checkout(ORDER, till, mailbox)
    assert len(till.charged) == 2
    assert mailbox.sent == []


@pytest.mark.parametrize("error", [RuntimeError("full"), ConnectionError()])
def test_no_mail(checkout: Checkout, error: Exception) -> None:
    till, mailbox = Till("id-1", "id-2"), Mailbox(error)
    assert checkout(ORDER, till, mailbox) == Receipt("id-1", 143)
    assert len(mailbox.sent) == 1


def test_empty(checkout: Checkout) -> None:
    till, mailbox = Till("id-1"), Mailbox()
    with pytest.raises(ValueError):
        checkout(Order("bo@example.org", "5500", ()), till, mailbox)
    assert (till.charged, mailbox.sent) == ([], [])


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
