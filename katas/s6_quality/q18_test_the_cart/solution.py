"""One fixture with a cart, one test for each rule, and one table for all calls that must raise."""

from collections.abc import Callable
from typing import Protocol

import pytest


class Cart(Protocol):
    """A shopping cart, in cents. A new cart is empty and shares nothing with other carts.

    A line is a sku with its price and its number of units. "pen", "Pen" and " pen" are three skus.
    A call that raises changes nothing. `items()`, `len()` and `total_cents()` change nothing, and
    may be called any number of times.
    """

    def add(self, sku: str, unit_cents: int, quantity: int = 1) -> None:
        """Add `quantity` units of `sku`.

        A sku that is not in the cart becomes the last line. Otherwise its line gets more units and
        keeps its position. Raise `ValueError` if the line has another price, if `unit_cents` is
        below 0 (0 is a valid price), or if `quantity` is below 1.
        """

    def remove(self, sku: str, quantity: int | None = None) -> None:
        """Remove `quantity` units of `sku`, or all units if it is `None`.

        A line without units is removed. The sku can be added again as a new line, at any price.
        Raise `KeyError` if the sku is not in the cart, and `ValueError` if `quantity` is below 1
        or more than the line has. If both apply, either one is fine.
        """

    def items(self) -> list[tuple[str, int, int]]:
        """Return `(sku, unit_cents, quantity)` for each line, oldest line first.

        Changing the list does not change the cart.
        """

    def __len__(self) -> int:
        """Return the number of units in all lines."""

    def apply_discount(self, percent: int) -> None:
        """Take `percent` off the total, including lines that are added later.

        There is one discount at a time: a new one replaces the old one, and 0 removes it. It
        remains when lines are removed, even the last one. Raise `ValueError` if `percent` is below
        0 or above 100.
        """

    def total_cents(self) -> int:
        """Return the price of all units, minus the discount.

        The result is exact, however large it is. It is rounded once, at the end, to the nearest
        cent; exactly half a cent is rounded up.
        """


Act = Callable[[Cart], None]
REFUSED: list[tuple[type[Exception], Act]] = [
    (ValueError, lambda cart: cart.add("ink", 401)),
    (ValueError, lambda cart: cart.add("bag", 1)),
    (ValueError, lambda cart: cart.add("cap", -1)),
    (ValueError, lambda cart: cart.add("pen", 150, 0)),
    (ValueError, lambda cart: cart.add("pen", 150, -1)),
    (KeyError, lambda cart: cart.remove("cap")),
    (ValueError, lambda cart: cart.remove("pen", 0)),
    (ValueError, lambda cart: cart.remove("pen", -1)),
    (ValueError, lambda cart: cart.remove("pen", 4)),
    (ValueError, lambda cart: cart.apply_discount(-1)),
    (ValueError, lambda cart: cart.apply_discount(101)),
]


@pytest.fixture
def cart(cart_class: type[Cart]) -> Cart:
    """Return a cart with three pens and one ink; the lines are not in alphabetical order."""
    cart = cart_class()
    cart.add("pen", 150, 3)
    cart.add("ink", 400)
    return cart


def test_a_new_cart_is_empty(cart_class: type[Cart]) -> None:
    """A new cart has no lines, no units, and costs nothing."""
    cart = cart_class()
    assert (cart.items(), len(cart), cart.total_cents()) == ([], 0, 0)


def test_carts_share_nothing(cart: Cart, cart_class: type[Cart]) -> None:
    """Adding to one cart does not change another one."""
    assert cart_class().items() == []
    assert len(cart) == 4


def test_lines_come_oldest_first(cart: Cart) -> None:
    """Each line has its sku, price and quantity; the total includes all of them."""
    assert cart.items() == [("pen", 150, 3), ("ink", 400, 1)]
    assert cart.total_cents() == 850


def test_adding_more_of_a_line_keeps_its_place(cart: Cart) -> None:
    """The quantities are added, and the line keeps its position."""
    cart.add("pen", 150, 2)
    assert cart.items() == [("pen", 150, 5), ("ink", 400, 1)]


def test_a_line_may_be_free_of_charge(cart: Cart) -> None:
    """0 is a valid price."""
    cart.add("bag", 0)
    assert cart.items()[-1] == ("bag", 0, 1)


def test_the_list_of_items_is_the_callers(cart: Cart) -> None:
    """Clearing the list does not change the cart."""
    cart.items().clear()
    assert len(cart.items()) == 2


@pytest.mark.parametrize(("quantity", "left"), [(1, [("pen", 150, 2)]), (3, []), (None, [])])
def test_remove(cart: Cart, quantity: int | None, left: list[tuple[str, int, int]]) -> None:
    """Units are removed, and the line with the last one."""
    cart.remove("pen", quantity)
    assert cart.items() == [*left, ("ink", 400, 1)]


def test_a_sku_comes_back_as_a_new_line(cart: Cart) -> None:
    """A removed sku can be added again at another price, as the last line."""
    cart.remove("pen")
    cart.add("pen", 160)
    assert cart.items() == [("ink", 400, 1), ("pen", 160, 1)]


@pytest.mark.parametrize(
    ("prices", "percent", "total"),
    [([105], 10, 95), ([109], 10, 98), ([55, 65], 10, 108)],
)
def test_the_total_is_rounded_once(cart_class: type[Cart], prices: list[int], percent: int, total: int) -> None:
    """The discounted sum is rounded to the nearest cent, and half a cent is rounded up."""
    cart = cart_class()
    for price in prices:
        cart.add(f"{price}", price)
    cart.apply_discount(percent)
    assert cart.total_cents() == total


def test_a_discount_replaces_the_one_before(cart: Cart) -> None:
    """The last discount counts, for lines that are added later, too, and 0 removes it."""
    cart.apply_discount(100)
    assert cart.total_cents() == 0
    cart.apply_discount(10)
    cart.add("cap", 50)
    assert cart.total_cents() == 810
    cart.apply_discount(0)
    assert cart.total_cents() == 900


def test_a_discount_outlives_the_lines(cart: Cart) -> None:
    """An empty cart keeps its discount."""
    cart.apply_discount(10)
    cart.remove("pen")
    cart.remove("ink")
    cart.add("pad", 100)
    assert cart.total_cents() == 90


def test_skus_are_compared_as_they_are(cart: Cart) -> None:
    """Capitals and spaces make a different sku."""
    cart.add("Pen", 1)
    cart.add(" pen", 1)
    assert cart.items()[2:] == [("Pen", 1, 1), (" pen", 1, 1)]


def test_large_totals_are_exact(cart_class: type[Cart]) -> None:
    """A float would lose the last cent."""
    cart = cart_class()
    cart.add("yacht", 10**17 + 1)
    assert cart.total_cents() == 10**17 + 1


@pytest.mark.parametrize(("error", "act"), REFUSED)
def test_what_is_refused_changes_nothing(cart: Cart, error: type[Exception], act: Act) -> None:
    """Each call that raises leaves lines, units and total unchanged, and so does reading them."""
    cart.add("bag", 0)
    cart.apply_discount(10)
    with pytest.raises(error):
        act(cart)
    assert (cart.items(), len(cart)) == ([("pen", 150, 3), ("ink", 400, 1), ("bag", 0, 1)], 5)
    assert cart.total_cents() == cart.total_cents() == 765
