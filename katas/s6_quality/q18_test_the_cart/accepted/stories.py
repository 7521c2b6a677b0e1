"""Uses a table of stories: each is a list of calls in one line of text, with the final state or the error."""

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


STORIES = {
    "": "[] 0 0",
    "add b 30; add a 10 2": "[b 30 1, a 10 2] 3 50",
    "add b 30; add a 10; add b 30 4": "[b 30 5, a 10 1] 6 160",
    "add a 0": "[a 0 1] 1 0",
    "add b 30 3; add a 10; remove b 2": "[b 30 1, a 10 1] 2 40",
    "add b 30 3; add a 10; remove b 3": "[a 10 1] 1 10",
    "add b 30 3; add a 10; remove b": "[a 10 1] 1 10",
    "add b 30; add a 10; remove b; add b 20": "[a 10 1, b 20 1] 2 30",
    "add a 99; discount 50": "[a 99 1] 1 50",
    "add a 97; discount 50": "[a 97 1] 1 49",
    "add a 5; discount 50": "[a 5 1] 1 3",
    "add a 99; discount 1": "[a 99 1] 1 98",
    "add a 99; discount 99": "[a 99 1] 1 1",
    "add a 104; discount 99": "[a 104 1] 1 1",
    "add a 140; discount 99": "[a 140 1] 1 1",
    "add a 30; add b 30; discount 99": "[a 30 1, b 30 1] 2 1",
    "add a 40; discount 50; add b 60": "[a 40 1, b 60 1] 2 50",
    "add a 40; discount 50; discount 25": "[a 40 1] 1 30",
    "add a 40; discount 50; discount 0": "[a 40 1] 1 40",
    "add a 40; discount 100": "[a 40 1] 1 0",
    "add a 40; discount 50; remove a; add a 60": "[a 60 1] 1 30",
    "add a 100000000000000001": "[a 100000000000000001 1] 1 100000000000000001",
    "add a 1; add A 1": "[a 1 1, A 1 1] 2 2",
}
START = "add b 30 3; add a 10; add f 0; discount 10; "
REFUSED = {
    "add b 31": ValueError,
    "add f 1": ValueError,
    "add c -1": ValueError,
    "add c 10 0": ValueError,
    "add c 10 -1": ValueError,
    "remove c": KeyError,
    "remove b 4": ValueError,
    "remove b 0": ValueError,
    "remove b -1": ValueError,
    "discount 101": ValueError,
    "discount -1": ValueError,
}


def tell(cart: Cart, story: str) -> None:
    for line in filter(None, story.split("; ")):
        match line.split():
            case ["add", sku, price, *quantity]:
                cart.add(sku, int(price), *map(int, quantity))
            case ["remove", sku, *quantity]:
                cart.remove(sku, *map(int, quantity))
            case ["discount", percent]:
                cart.apply_discount(int(percent))


def shown(cart: Cart) -> str:
    lines = ", ".join(f"{sku} {price} {units}" for sku, price, units in cart.items())
    return f"[{lines}] {len(cart)} {cart.total_cents()}"


@pytest.mark.parametrize("story", STORIES)
def test_story(cart_class: type[Cart], story: str) -> None:
    cart = cart_class()
    tell(cart, story)
    assert shown(cart) == STORIES[story]
    assert shown(cart) == STORIES[story], "reading the cart changes it"


@pytest.mark.parametrize("line", REFUSED)
def test_refusal(cart_class: type[Cart], line: str) -> None:
    cart = cart_class()
    tell(cart, START)
    with pytest.raises(REFUSED[line]):
        tell(cart, line)
    assert shown(cart) == "[b 30 3, a 10 1, f 0 1] 5 90"


def test_items_may_be_changed(cart_class: type[Cart]) -> None:
    cart = cart_class()
    tell(cart, START)
    cart.items().reverse()
    assert shown(cart) == "[b 30 3, a 10 1, f 0 1] 5 90"


def test_carts_are_apart(cart_class: type[Cart]) -> None:
    first, second = cart_class(), cart_class()
    tell(first, START)
    assert shown(second) == "[] 0 0"
