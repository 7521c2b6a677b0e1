"""Tests what its own mocks do, and never calls `checkout`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from unittest.mock import Mock

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


def test_charge() -> None:
    gateway = Mock()
    gateway.charge.return_value = "r-1"
    assert gateway.charge("4111", 5) == "r-1"
    gateway.charge.assert_called_once_with("4111", 5)
