"""Sorts the lines before it compares them, although their order is promised."""

from collections.abc import Callable
from typing import Protocol

import pytest


class Cart(Protocol):
    """What is bought; the brief has the whole contract."""

    def add(self, sku: str, unit_cents: int, quantity: int = 1) -> None: ...
    def remove(self, sku: str, quantity: int | None = None) -> None: ...
    def items(self) -> list[tuple[str, int, int]]: ...
    def __len__(self) -> int: ...
    def apply_discount(self, percent: int) -> None: ...
    def total_cents(self) -> int: ...


LINES = [("tea", 300, 2), ("cup", 199, 1)]
REFUSED: list[tuple[type[Exception], Callable[[Cart], None]]] = [
    (ValueError, lambda cart: cart.add("tea", 310)),
    (ValueError, lambda cart: cart.add("pot", -1)),
    (ValueError, lambda cart: cart.add("pot", 900, 0)),
    (ValueError, lambda cart: cart.add("pot", 900, -1)),
    (KeyError, lambda cart: cart.remove("pot")),
    (ValueError, lambda cart: cart.remove("tea", 3)),
    (ValueError, lambda cart: cart.remove("tea", 0)),
    (ValueError, lambda cart: cart.remove("tea", -1)),
    (ValueError, lambda cart: cart.apply_discount(-1)),
    (ValueError, lambda cart: cart.apply_discount(101)),
]
TOTALS = [([5], 50, 3), ([3], 50, 2), ([1], 90, 0), ([5, 5], 50, 5), ([5], 100, 0)]


@pytest.fixture
def cart(cart_class: type[Cart]) -> Cart:
    cart = cart_class()
    cart.add("tea", 300, 2)
    cart.add("cup", 199)
    return cart


def test_lines(cart: Cart, cart_class: type[Cart]) -> None:
    assert sorted(cart.items()) == sorted(LINES)
    assert len(cart) == 3
    assert cart_class().items() == []


def test_adding_more(cart: Cart) -> None:
    cart.add("tea", 300)
    cart.add("bag", 0)
    assert sorted(cart.items()) == [("bag", 0, 1), ("cup", 199, 1), ("tea", 300, 3)]


def test_remove(cart: Cart) -> None:
    cart.remove("tea", 1)
    assert sorted(cart.items()) == [("cup", 199, 1), ("tea", 300, 1)]
    cart.add("tea", 300, 4)
    cart.remove("tea")
    cart.remove("cup", 1)
    assert cart.items() == []


def test_coming_back(cart: Cart) -> None:
    cart.remove("tea")
    cart.add("tea", 250)
    assert set(cart.items()) == {("cup", 199, 1), ("tea", 250, 1)}


def test_own_list(cart: Cart) -> None:
    cart.items().clear()
    assert len(cart.items()) == 2


@pytest.mark.parametrize(("error", "act"), REFUSED)
def test_refused(cart: Cart, error: type[Exception], act: Callable[[Cart], None]) -> None:
    with pytest.raises(error):
        act(cart)
    assert set(cart.items()) == set(LINES)
    assert cart.total_cents() == 799


@pytest.mark.parametrize(("prices", "percent", "total"), TOTALS)
def test_rounding(cart_class: type[Cart], prices: list[int], percent: int, total: int) -> None:
    cart = cart_class()
    for number, price in enumerate(prices):
        cart.add(f"item {number}", price)
    cart.apply_discount(percent)
    assert cart.total_cents() == total


def test_discount(cart: Cart) -> None:
    cart.apply_discount(50)
    cart.apply_discount(10)
    cart.add("pot", 100)
    assert cart.total_cents() == 809
    assert cart.total_cents() == 809
    cart.apply_discount(0)
    assert cart.total_cents() == 899


def test_a_free_line_has_a_price(cart_class: type[Cart]) -> None:
    cart = cart_class()
    cart.add("bag", 0)
    with pytest.raises(ValueError):
        cart.add("bag", 1)


def test_a_discount_outlives_lines(cart_class: type[Cart]) -> None:
    cart = cart_class()
    cart.add("pen", 100)
    cart.apply_discount(50)
    cart.remove("pen")
    cart.add("pen", 100)
    assert cart.total_cents() == 50


def test_a_refused_discount_leaves_the_old_one(cart_class: type[Cart]) -> None:
    cart = cart_class()
    cart.add("pen", 100)
    cart.apply_discount(50)
    with pytest.raises(ValueError):
        cart.apply_discount(101)
    assert cart.total_cents() == 50


def test_skus_are_as_they_are(cart_class: type[Cart]) -> None:
    cart = cart_class()
    for sku in ("pen", "Pen", " pen"):
        cart.add(sku, 1)
    assert len(cart.items()) == 3


def test_large_totals(cart_class: type[Cart]) -> None:
    cart = cart_class()
    cart.add("yacht", 10**17 + 1)
    assert cart.total_cents() == 10**17 + 1
