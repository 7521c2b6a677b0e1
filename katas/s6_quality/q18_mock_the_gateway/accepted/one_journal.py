"""Uses one object as gateway and mailer; it writes a journal, and a table has the expected journals."""

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


class World:
    """Gateway and mailer in one, with a journal of short entries."""

    def __init__(self, bank: list[str | Exception], post: Exception | None) -> None:
        self.bank, self.post = iter(bank), post
        self.journal: list[str] = []

    def charge(self, card: str, cents: int) -> str:
        self.journal.append(f"{card} {cents}")
        answer = next(self.bank, "once too often")
        if isinstance(answer, Exception):
            raise answer
        return answer

    def send(self, to: str, text: str) -> None:
        self.journal.append(f"{to} {'yes' if 'no7' in text else 'no'}")
        if self.post:
            raise self.post


LOST, NO, ODD = ConnectionError("lost"), DeclinedError("no"), LookupError("odd")
PRICES = (30, 40, 30)
CASES: dict[str, tuple[tuple[int, ...], list[str | Exception], Exception | None, str, str]] = {
    "paid": (PRICES, ["no7"], None, "Receipt(id='no7', cents=100)", "visa 100, me yes"),
    "lost once": (PRICES, [LOST, "no7"], None, "Receipt(id='no7', cents=100)", "visa 100, visa 100, me yes"),
    "lost twice": (PRICES, [LOST, LOST], None, "ConnectionError", "visa 100, visa 100"),
    "lost, then declined": (PRICES, [LOST, NO], None, "DeclinedError", "visa 100, visa 100"),
    "declined": (PRICES, [NO], None, "DeclinedError", "visa 100"),
    "odd": (PRICES, [ODD], None, "LookupError", "visa 100"),
    "access denied": (PRICES, [PermissionError()], None, "PermissionError", "visa 100"),
    "no mail": (PRICES, ["no7"], LOST, "Receipt(id='no7', cents=100)", "visa 100, me yes"),
    "odd mail": (PRICES, ["no7"], ODD, "Receipt(id='no7', cents=100)", "visa 100, me yes"),
    "one price": ((1,), ["no7"], None, "Receipt(id='no7', cents=1)", "visa 1, me yes"),
}


def result(checkout: Checkout, order: Order, world: World) -> str:
    try:
        return str(checkout(order, world, world))
    except Exception as error:
        return type(error).__name__


@pytest.mark.parametrize("name", CASES)
def test_case(checkout: Checkout, name: str) -> None:
    cents, bank, post, due, journal = CASES[name]
    world = World(bank, post)
    assert result(checkout, Order("me", "visa", cents), world) == due
    assert ", ".join(world.journal) == journal


def test_nothing(checkout: Checkout) -> None:
    world = World(["no7"], None)
    with pytest.raises(ValueError):
        checkout(Order("me", "visa", ()), world, world)
    assert world.journal == []


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
