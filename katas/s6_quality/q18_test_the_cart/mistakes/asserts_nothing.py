"""Takes a call that raises nothing for a call that works."""

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


@pytest.fixture
def cart(cart_class: type[Cart]) -> Cart:
    cart = cart_class()
    cart.add("tea", 300, 2)
    cart.add("cup", 199)
    return cart


def test_all_methods(cart: Cart) -> None:
    cart.remove("tea", 1)
    cart.remove("cup")
    cart.apply_discount(100)
    cart.apply_discount(0)
    cart.add("leaflet", 0)
    cart.items().clear()
    cart.total_cents()


@pytest.mark.parametrize("percent", [0, 1, 50, 99, 100])
def test_discounts(cart: Cart, percent: int) -> None:
    cart.apply_discount(percent)
