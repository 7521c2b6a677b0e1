"""Compares the cart with a model inside the test file, after each of many random calls with fixed seeds."""

import random
from collections.abc import Iterator
from typing import Protocol

import pytest


class Cart(Protocol):
    """A shopping cart; the contract is in the brief."""

    def add(self, sku: str, unit_cents: int, quantity: int = 1) -> None: ...
    def remove(self, sku: str, quantity: int | None = None) -> None: ...
    def items(self) -> list[tuple[str, int, int]]: ...
    def __len__(self) -> int: ...
    def apply_discount(self, percent: int) -> None: ...
    def total_cents(self) -> int: ...


State = tuple[list[tuple[str, int, int]], int, int]
Call = tuple[str, str, int, int]


class Model:
    """The contract as simple code: slow, with nothing but a list of rows."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, int, int]] = []
        self.percent = 0

    def add(self, sku: str, unit_cents: int, quantity: int = 1) -> None:
        known = [row for row in self.rows if row[0] == sku]
        if unit_cents < 0 or quantity < 1 or any(price != unit_cents for _, price, _ in known):
            raise ValueError
        if known:
            grown = (sku, unit_cents, known[0][2] + quantity)
            self.rows = [grown if row == known[0] else row for row in self.rows]
        else:
            self.rows.append((sku, unit_cents, quantity))

    def remove(self, sku: str, quantity: int | None = None) -> None:
        known = [row for row in self.rows if row[0] == sku]
        if not known:
            raise KeyError(sku)
        left = known[0][2] - (known[0][2] if quantity is None else quantity)
        if not 0 <= left < known[0][2]:
            raise ValueError
        shrunk = (sku, known[0][1], left)
        self.rows = [shrunk if row == known[0] else row for row in self.rows]
        self.rows = [row for row in self.rows if row[2]]

    def items(self) -> list[tuple[str, int, int]]:
        return list(self.rows)

    def __len__(self) -> int:
        return sum(units for _, _, units in self.rows)

    def apply_discount(self, percent: int) -> None:
        if percent < 0 or percent > 100:
            raise ValueError
        self.percent = percent

    def total_cents(self) -> int:
        hundredths = sum(price * units for _, price, units in self.rows) * (100 - self.percent)
        return hundredths // 100 + (hundredths % 100 >= 50)


@pytest.fixture
def cart_class() -> type[Cart]:
    """Return the model, so that the tests can also run on their own."""
    return Model


def state(cart: Cart) -> State:
    return cart.items(), len(cart), cart.total_cents()


def calls(chance: random.Random) -> Iterator[Call]:
    """Yield random calls, many of them at the limit of a rule."""
    for _ in range(120):
        verb = chance.choice(["add", "add one", "remove", "remove all", "discount"])
        number = chance.choice([-1, 0, 0, 5, 5, 5, 11, 33, 50, 100, 101, 10**17 + 1])
        yield verb, chance.choice(["z", "y", " Y", "Z"]), number, chance.choice([-1, 0, 1, 1, 2, 3])


def perform(cart: Cart, call: Call) -> str:
    """Make a call and return the name of the exception, if any."""
    verb, sku, number, units = call
    try:
        match verb:
            case "add":
                cart.add(sku, number, units)
            case "add one":
                cart.add(sku, number)
            case "remove" if sku in dict.fromkeys(line[0] for line in cart.items()):
                cart.remove(sku, units)
            case "discount":
                cart.apply_discount(number)
            case _:
                cart.remove(sku)
    except KeyError:
        return "KeyError"
    except ValueError:
        return "ValueError"
    return ""


@pytest.mark.parametrize("seed", range(12))
def test_cart_and_model_agree(cart_class: type[Cart], seed: int) -> None:
    cart, model, other = cart_class(), Model(), cart_class()
    for call in calls(random.Random(seed)):
        assert perform(cart, call) == perform(model, call)
        assert state(cart) == state(model)
        cart.items().clear()
    assert state(other) == ([], 0, 0)
