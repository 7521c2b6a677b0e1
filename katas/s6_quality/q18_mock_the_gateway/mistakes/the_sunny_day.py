"""Tests the day on which everything works."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

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
    """A gateway with a number for each payment."""

    def __init__(self) -> None:
        self.paid: list[int] = []

    def charge(self, card: str, cents: int) -> str:
        self.paid.append(cents)
        return f"{card}-{len(self.paid)}"


class Mailbox:
    def __init__(self) -> None:
        self.texts: list[str] = []

    def send(self, to: str, text: str) -> None:
        self.texts.append(f"{to} {text}")


def test_checkout(checkout: Checkout) -> None:
    till, mailbox = Till(), Mailbox()
    assert checkout(Order("me", "visa", (10, 20, 10)), till, mailbox) == Receipt("visa-1", 40)
    assert till.paid == [40]
    assert "visa-1" in mailbox.texts[0]
    assert "me" in mailbox.texts[0]
