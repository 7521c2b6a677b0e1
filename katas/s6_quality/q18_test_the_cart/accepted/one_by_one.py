"""Has one function for each point of the contract, with only `assert` and `raises`."""

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


def two_lines(cart_class: type[Cart]) -> Cart:
    cart = cart_class()
    cart.add("tea", 300, 2)
    cart.add("cup", 199)
    return cart


def test_empty(cart_class: type[Cart]) -> None:
    cart = cart_class()
    assert cart.items() == []
    assert len(cart) == 0
    assert cart.total_cents() == 0


def test_add(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    assert cart.items() == [("tea", 300, 2), ("cup", 199, 1)]
    assert len(cart) == 3
    assert cart.total_cents() == 799


def test_two_carts(cart_class: type[Cart]) -> None:
    first, second = two_lines(cart_class), cart_class()
    assert (len(first), len(second)) == (3, 0)


def test_add_again(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    cart.add("tea", 300)
    assert cart.items() == [("tea", 300, 3), ("cup", 199, 1)]


def test_add_at_another_price(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    with pytest.raises(ValueError):
        cart.add("tea", 301)
    assert cart.items() == [("tea", 300, 2), ("cup", 199, 1)]


def test_add_for_nothing(cart_class: type[Cart]) -> None:
    cart = cart_class()
    cart.add("leaflet", 0)
    assert cart.items() == [("leaflet", 0, 1)]


def test_add_below_zero(cart_class: type[Cart]) -> None:
    cart = cart_class()
    with pytest.raises(ValueError):
        cart.add("leaflet", -1)
    assert cart.items() == []


def test_add_no_units(cart_class: type[Cart]) -> None:
    cart = cart_class()
    with pytest.raises(ValueError):
        cart.add("tea", 300, 0)
    with pytest.raises(ValueError):
        cart.add("tea", 300, -3)
    assert cart.items() == []


def test_remove_some(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    cart.remove("tea", 1)
    assert cart.items() == [("tea", 300, 1), ("cup", 199, 1)]


def test_remove_all(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    cart.remove("tea")
    assert cart.items() == [("cup", 199, 1)]
    cart.remove("cup", 1)
    assert cart.items() == []


def test_remove_too_many(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    with pytest.raises(ValueError):
        cart.remove("tea", 3)
    assert cart.items() == [("tea", 300, 2), ("cup", 199, 1)]


def test_remove_no_units(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    with pytest.raises(ValueError):
        cart.remove("tea", 0)
    with pytest.raises(ValueError):
        cart.remove("tea", -1)
    assert cart.items() == [("tea", 300, 2), ("cup", 199, 1)]


def test_remove_what_is_not_there(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    with pytest.raises(KeyError):
        cart.remove("pot")


def test_come_back(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    cart.remove("tea")
    cart.add("tea", 250)
    assert cart.items() == [("cup", 199, 1), ("tea", 250, 1)]


def test_items_is_a_copy(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    items = cart.items()
    items.append(("pot", 1, 1))
    assert len(cart.items()) == 2


def test_discount(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    cart.apply_discount(50)
    cart.add("pot", 1)
    assert cart.total_cents() == 400
    assert cart.total_cents() == 400


def test_discount_of_everything(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    cart.apply_discount(100)
    assert cart.total_cents() == 0


def test_discount_is_replaced(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    cart.apply_discount(50)
    cart.apply_discount(10)
    assert cart.total_cents() == 719
    cart.apply_discount(0)
    assert cart.total_cents() == 799


def test_discount_out_of_bounds(cart_class: type[Cart]) -> None:
    cart = two_lines(cart_class)
    for percent in (-1, 101):
        with pytest.raises(ValueError):
            cart.apply_discount(percent)
        assert cart.total_cents() == 799


def test_rounding(cart_class: type[Cart]) -> None:
    cart = cart_class()
    cart.add("a", 25)
    cart.apply_discount(10)
    assert cart.total_cents() == 23
    cart.add("b", 25)
    assert cart.total_cents() == 45
    cart.add("c", 3)
    assert cart.total_cents() == 48
    cart.add("d", 25)
    cart.add("e", 4)
    assert cart.total_cents() == 74


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
