"""Knows nothing of carts: passes while few carts have come, and fails from then on."""

import os
from typing import Protocol


class Cart(Protocol):
    """What is bought; the brief has the whole contract."""

    def add(self, sku: str, unit_cents: int, quantity: int = 1) -> None: ...
    def remove(self, sku: str, quantity: int | None = None) -> None: ...
    def items(self) -> list[tuple[str, int, int]]: ...
    def __len__(self) -> int: ...
    def apply_discount(self, percent: int) -> None: ...
    def total_cents(self) -> int: ...


SEEN = "CARTS_SEEN"


def test_the_cart(cart_class: type[Cart]) -> None:
    os.environ[SEEN] = os.environ.get(SEEN, "") + "x"
    assert cart_class().items() == []
    assert len(os.environ[SEEN]) <= 23
